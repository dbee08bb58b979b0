using Automation.Core.Digests.Weeks;
using static Automation.Core.Tests.Digests.Weeks.WeekHistory;

namespace Automation.Core.Tests.Digests.Weeks;

public sealed class DecisionWeekTests
{
    private const string Path = "docs/adr/0004-queues.md";

    [Theory]
    [InlineData("accepted", true, 1)]
    [InlineData("accepted", null, 1)]
    [InlineData("accepted", false, 0)]
    [InlineData("rejected", true, 0)]
    [InlineData("proposed", true, 0)]
    public void A_Record_Is_Taken_When_It_Is_Merged_New_And_Accepted(string status, bool? isNew, int taken)
    {
        var week = Merge(0, (Path, status, isNew)).Fold();

        Assert.Equal(taken, week.DecisionsTaken.Count);
        Assert.All(week.DecisionsTaken, d => Assert.Equal((Path, "accepted", 7, At(1, 9)), (d.Path, d.Status, d.PullRequest, d.Since)));
    }

    [Fact]
    public void An_Open_Pull_Request_Neither_Takes_Nor_Proposes()
    {
        var week = new WeekHistory().Opened().Saw(Path, "accepted", At(0, 10)).Saw("docs/adr/2.md", "proposed", At(0, 10)).Fold();

        Assert.Equal((0, 0), (week.DecisionsTaken.Count, week.Proposed.Count));
        Assert.Equal(2, Assert.Single(week.Open).Decisions.Count);
    }

    [Fact]
    public void A_Proposal_Stands_From_Week_To_Week_Since_It_Was_Merged()
    {
        var first = Merge(0, (Path, "proposed", true)).Fold();
        var second = new WeekHistory().Fold(first, weeks: 1);
        var amended = Merge(2, (Path, "proposed", false)).Fold(second, weeks: 2);

        Assert.Equal(At(1, 9), Assert.Single(second.Proposed).Since);
        Assert.Equal(At(1, 9), Assert.Single(amended.Proposed).Since);
    }

    [Theory]
    [InlineData("accepted", 1)]
    [InlineData("rejected", 0)]
    [InlineData("removed", 0)]
    public void A_Proposal_Leaves_With_Another_Status(string status, int taken)
    {
        var first = Merge(0, (Path, "proposed", true)).Fold();

        var week = Merge(1, (Path, status, false)).Fold(first, weeks: 1);

        Assert.Equal((0, taken), (week.Proposed.Count, week.DecisionsTaken.Count));
    }

    [Fact]
    public void A_Draft_That_Becomes_Proposed_Stands_Anew()
    {
        var first = Merge(0, (Path, "draft", true)).Fold();

        var week = Merge(1, (Path, "proposed", false)).Fold(first, weeks: 1);

        Assert.Equal(("proposed", At(8, 9)), Assert.Single(week.Proposed) is var d ? (d.Status, d.Since) : default);
    }

    [Fact]
    public void A_Record_That_The_Latest_Evaluation_Does_Not_See_Was_Dropped()
    {
        PullRequestEntry entry = Assert.Single(new WeekHistory().Opened()
            .Evaluated("decisions", At(0, 10), ("conclusion", "success")).Saw("docs/adr/1.md", "proposed", At(0, 10))
            .Evaluated("decisions", At(0, 12), ("conclusion", "success")).Saw(Path, "proposed", At(0, 12))
            .Fold().Open);

        Assert.Equal([Path], entry.Decisions.Select(d => d.Path));
    }

    [Fact]
    public void The_Latest_Evaluation_Tells_Whether_A_Record_Is_Waived()
    {
        var history = new WeekHistory().Opened().Evaluated("decisions", At(0, 10), ("conclusion", "success"), ("waived", "true"));

        Assert.True(Assert.Single(history.Fold().Open).IsDecisionWaived);

        history.Evaluated("decisions", At(0, 11), ("conclusion", "success"));
        Assert.False(Assert.Single(history.Fold().Open).IsDecisionWaived);
    }

    /// <summary>A pull request that is merged on Tuesday at 9 of a week.</summary>
    private static WeekHistory Merge(int week, params (string Path, string Status, bool? IsNew)[] records)
    {
        var pull = Pull with { CreatedAt = At(7 * week, 9) };
        var history = new WeekHistory().Opened(pull).Ended(Merged(pull, At((7 * week) + 1, 9)));
        foreach (var record in records)
        {
            history.Saw(record.Path, record.Status, At(7 * week, 10), record.IsNew);
        }

        return history;
    }
}
