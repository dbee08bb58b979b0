using Automation.Core.Calendars;
using Automation.Core.Ports;
using static Automation.Core.Tests.Digests.Weeks.WeekHistory;

namespace Automation.Core.Tests.Digests.Weeks;

public sealed class PullRequestWeekTests
{
    [Fact]
    public void An_Opened_Pull_Request_Stands_Open_With_What_Is_Known_Of_It()
    {
        var week = new WeekHistory().Opened(Pull with { Labels = ["Tech-Debt"] }).Fold();

        var entry = Assert.Single(week.Open);
        Assert.Equal((7, "feat: greet", "octocat", At(0, 9)), (entry.Number, entry.Title, entry.Author, entry.OpenedAt));
        Assert.Equal((3L, 1L, true, false), (entry.Additions, entry.Deletions, entry.IsDebt, entry.IsDraft));
        Assert.Equal((1, 0), (week.Opened, week.Finished.Count));
    }

    [Fact]
    public void Bots_Pull_Requests_Stand_Open_And_Are_Not_Counted()
    {
        var week = new WeekHistory().Opened(Pull with { IsBot = true }).Fold();

        Assert.True(Assert.Single(week.Open).IsBot);
        Assert.Equal(0, week.Opened);
    }

    [Fact]
    public void A_Merge_Ends_What_Was_Opened_In_A_Week_Before()
    {
        var before = new WeekHistory().Opened().Fold();

        var week = new WeekHistory().Ended(Merged(Pull, At(8, 10)) with { Additions = 30 }).Fold(before, weeks: 1);

        var entry = Assert.Single(week.Finished);
        Assert.Equal((At(0, 9), At(8, 10), 30L), (entry.OpenedAt, entry.MergedAt, entry.Additions));
        Assert.Null(entry.ClosedAt);
        Assert.Equal((0, 0), (week.Open.Count, week.Opened));
    }

    [Fact]
    public void A_Close_Without_A_Merge_Is_Told_Apart()
    {
        var entry = Assert.Single(new WeekHistory().Opened().Ended(Pull with { ClosedAt = At(1, 9) }).Fold().Finished);

        Assert.Equal((null, At(1, 9)), (entry.MergedAt, entry.ClosedAt));
    }

    [Fact]
    public void The_End_Of_An_Unknown_Pull_Request_Tells_Its_Beginning()
    {
        var entry = Assert.Single(new WeekHistory().Ended(Merged(Pull with { CreatedAt = At(-20, 9) }, At(1, 9))).Fold().Finished);

        Assert.Equal((At(-20, 9), "feat: greet"), (entry.OpenedAt, entry.Title));
    }

    [Fact]
    public void Draft_Times_Go_By_The_Turns()
    {
        var drafted = new WeekHistory().Opened().Turned(FactKinds.PullRequestDrafted, At(0, 9), draft: true);
        Assert.True(Assert.Single(drafted.Fold().Open).IsDraft);

        drafted.Turned(FactKinds.PullRequestReady, At(0, 11))
            .Turned(FactKinds.PullRequestDrafted, At(0, 13), draft: true)
            .Turned(FactKinds.PullRequestDrafted, At(0, 14), draft: true)
            .Turned(FactKinds.PullRequestReady, At(0, 15));

        Assert.Equal(
            [new DraftTime(At(0, 9), At(0, 11)), new DraftTime(At(0, 13), At(0, 15))], Assert.Single(drafted.Fold().Open).Drafts);
    }

    [Fact]
    public void What_Becomes_Ready_Without_A_Known_Turn_Was_A_Draft_Since_It_Was_Opened()
    {
        var week = new WeekHistory().Opened().Turned(FactKinds.PullRequestReady, At(0, 11)).Fold();

        Assert.Equal([new DraftTime(At(0, 9), At(0, 11))], Assert.Single(week.Open).Drafts);
    }

    [Fact]
    public void A_Reopening_Starts_Anew_And_Does_Not_Count_As_Opened()
    {
        var before = new WeekHistory().Opened().Ended(Pull with { ClosedAt = At(1, 9) }).Fold();

        var week = new WeekHistory().Turned(FactKinds.PullRequestReopened, At(8, 9)).Fold(before, weeks: 1);

        var entry = Assert.Single(week.Open);
        Assert.Equal((At(8, 9), null, 0), (entry.OpenedAt, entry.ClosedAt, week.Opened));
    }

    [Fact]
    public void What_Is_Reopened_In_The_Week_Has_Not_Ended_In_It()
    {
        var week = new WeekHistory().Opened().Turned(FactKinds.PullRequestReady, At(0, 12))
            .Ended(Pull with { ClosedAt = At(1, 9) }).Turned(FactKinds.PullRequestReopened, At(2, 9), draft: true).Fold();

        Assert.Empty(week.Finished);
        Assert.Equal([new DraftTime(At(2, 9), null)], Assert.Single(week.Open).Drafts);
    }

    [Fact]
    public void What_Happens_Outside_The_Week_Does_Not_Happen_In_It()
    {
        var outside = new WeekHistory().Opened(Pull with { CreatedAt = At(-1, 23) }).Ended(Merged(Pull, At(7, 0)));

        var week = outside.Fold();

        Assert.Equal((0, 0, 0), (week.Open.Count, week.Finished.Count, week.Opened));
    }

    [Theory]
    [InlineData(FactKinds.DeliveryFailed, "failed", 1)]
    [InlineData(FactKinds.DeliveryFailed, "done", 0)]
    [InlineData("something-else", "failed", 0)]
    public void A_Delivery_Counts_Until_It_Was_Replayed(string kind, string state, int count)
    {
        var fact = new Fact
        {
            Installation = Pull.Key.Installation,
            Repository = Pull.Key.Repository,
            At = At(3, 3),
            Kind = kind,
            Subject = "d-1",
            Data = new Dictionary<string, string> { ["state"] = state },
        };

        Assert.Equal(count, new WeekHistory().Add(fact).Fold().FailedDeliveries);
    }
}
