using Automation.Core.Digests.Weeks;
using Automation.Core.Facts;
using Automation.Core.Ports;
using Automation.Core.Practices;
using static Automation.Core.Tests.Digests.Weeks.WeekHistory;

namespace Automation.Core.Tests.Digests.Weeks;

public sealed class ReviewWeekTests
{
    [Fact]
    public void The_First_Review_Of_Any_State_Counts_And_Only_An_Approval_Approves()
    {
        var history = Reviewed("Commented", 12);

        Assert.Equal((At(0, 12), null), Times(history));
        Assert.Equal((At(0, 12), At(0, 14)), Times(history.Add(Review("approved", 14, id: 2)).Add(Review("approved", 15, id: 3))));
    }

    [Theory]
    [InlineData("octocat", false)]
    [InlineData("OctoCat", false)]
    [InlineData("reviewer[bot]", true)]
    public void Neither_The_Authors_Nor_A_Bots_Review_Counts(string reviewer, bool isBot)
    {
        Assert.Equal((null, null), Times(Reviewed("approved", 12, reviewer, isBot)));
    }

    [Fact]
    public void A_Review_Before_The_Latest_Opening_Does_Not_Count()
    {
        var history = Reviewed("approved", 12)
            .Ended(Pull with { ClosedAt = At(0, 13) })
            .Turned(FactKinds.PullRequestReopened, At(0, 14));

        Assert.Equal((null, null), Times(history));
    }

    [Fact]
    public void A_Review_After_The_End_Changes_Nothing()
    {
        var week = new WeekHistory().Opened().Ended(Merged(Pull, At(0, 11))).Add(Review("approved", 12)).Fold();

        Assert.Null(Assert.Single(week.Finished).FirstReviewAt);
        Assert.Empty(week.Open);
    }

    [Fact]
    public void A_Review_Of_What_Ended_In_An_Earlier_Week_Opens_Nothing()
    {
        var merged = Merged(Pull, At(-5, 9));

        Assert.Empty(new WeekHistory().Add(Review("approved", 12, pull: merged)).Fold().Open);
    }

    [Fact]
    public void A_Review_Of_An_Unknown_Pull_Request_Tells_Its_Beginning_And_Author()
    {
        var pull = Pull with { CreatedAt = At(-9, 9), IsBot = true };

        var entry = Assert.Single(new WeekHistory().Add(Review("approved", 12, pull: pull)).Fold().Open);

        Assert.Equal((At(-9, 9), true, "octocat", At(0, 12)), (entry.OpenedAt, entry.IsBot, entry.Author, entry.FirstReviewAt));
    }

    [Fact]
    public void The_Latest_Verdict_Counts_Also_After_The_End()
    {
        var entry = Assert.Single(new WeekHistory().Opened()
            .Evaluated("review", At(0, 10), ("conclusion", "failure"))
            .Ended(Merged(Pull, At(0, 11)))
            .Evaluated("review", At(0, 12), ("conclusion", "success"))
            .Evaluated("unheard-of", At(0, 12), ("conclusion", "splendid"))
            .Fold().Finished);

        Assert.Equal([KeyValuePair.Create("review", Conclusion.Success)], entry.Verdicts);
    }

    [Fact]
    public void A_Verdict_On_An_Unknown_Pull_Request_Opens_Nothing()
    {
        Assert.Empty(new WeekHistory().Evaluated("review", At(0, 10), ("conclusion", "failure")).Fold().Open);
    }

    [Fact]
    public void Verdicts_Tell_Markers_And_Whether_A_Decision_Is_Due()
    {
        var history = new WeekHistory().Opened()
            .Evaluated("tech-debt", At(0, 10), ("conclusion", "success"), ("markers-added", "2"), ("markers-removed", "1"))
            .Evaluated("decisions", At(0, 10), ("conclusion", "failure"), ("rules", "decisions/record-due\ndecisions/status-valid"));

        var entry = Assert.Single(history.Fold().Open);
        Assert.Equal((2, 1, true), (entry.MarkersAdded, entry.MarkersRemoved, entry.IsDecisionDue));

        history.Evaluated("decisions", At(0, 11), ("conclusion", "success"), ("rules", ""));
        Assert.False(Assert.Single(history.Fold().Open).IsDecisionDue);
    }

    private static WeekHistory Reviewed(string state, int hour, string reviewer = "reviewer", bool isBot = false) =>
        new WeekHistory().Opened().Add(Review(state, hour, reviewer: reviewer, isBot: isBot));

    private static Fact Review(
        string state, int hour, int id = 1, string reviewer = "reviewer", bool isBot = false, PullRequestState? pull = null) =>
        ReviewFacts.Of(
            new ReviewState { Id = id, SubmittedAt = At(0, hour), Reviewer = reviewer, IsBot = isBot, State = state }, pull ?? Pull);

    private static (DateTimeOffset? First, DateTimeOffset? Approved) Times(WeekHistory history)
    {
        PullRequestEntry entry = Assert.Single(history.Fold().Open);
        return (entry.FirstReviewAt, entry.ApprovedAt);
    }
}
