using Automation.Core.Practices;
using Automation.Core.Snapshots;
using static Automation.Core.Tests.Review.WaitingTimes;

namespace Automation.Core.Tests.Review;

public sealed class ReviewUnansweredRuleTests
{
    private const string Rule = "review-unanswered";

    [Fact]
    public void Whoever_Has_Not_Answered_Within_Two_Working_Days_Is_Named()
    {
        var finding = AssertDueAt(ReviewRun.Approved().Asked("alice", At(0, 12)), Rule, At(2, 12));

        Assert.Equal("alice was asked for a review and has not answered for 16 business hours.", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(["alice"], finding.WaitsFor);
    }

    [Fact]
    public void A_Team_Is_Named_Only_Where_It_Is_Visible()
    {
        var result = ReviewRun.Of(
            ReviewRun.Approved().Asked("octo-org/payments", At(0, 9), isTeam: true).Asked("octo-org/secret", At(0, 9), true, isVisible: false),
            now: At(9, 9));

        var findings = result.FindingsOf(Rule);
        Assert.Equal(
            [
                "octo-org/payments was asked for a review and has not answered for 16 business hours.",
                "A team was asked for a review and has not answered for 16 business hours.",
            ],
            findings.Select(f => f.Message));
        Assert.Equal(["octo-org/payments"], findings.SelectMany(f => f.WaitsFor));
        Assert.All(findings, f => Assert.True(f.NeedsOthers));
    }

    [Fact]
    public void A_Team_That_The_App_May_Not_Know_Of_Has_No_Name() => Assert.Equal(
        "A team was asked for a review and has not answered for 16 business hours.",
        ReviewRun.Of(ReviewRun.Approved().Asked("", At(0, 9), isTeam: true), now: At(9, 9)).FindingOf(Rule).Message);

    [Fact]
    public void Each_Request_Has_Its_Own_Time()
    {
        var pullRequest = ReviewRun.Approved().Asked("alice", At(0, 9)).Asked("bob", At(1, 9));

        Assert.Single(ReviewRun.Of(pullRequest, now: At(1, 17)).FindingsOf(Rule));
        Assert.Equal(2, ReviewRun.Of(pullRequest, now: At(2, 17)).FindingsOf(Rule).Count);
    }

    [Fact]
    public void A_Request_During_The_Draft_Waits_From_When_It_Is_Ready() => AssertDueAt(
        ReviewRun.Approved().Asked("alice", At(0, 10)).Turned(PullRequestTurnKind.Ready, At(1, 9)), Rule, At(2, 17));

    [Theory]
    [InlineData("alice", false)]
    [InlineData("linter[bot]", true)]
    public void Nothing_Is_Said_Where_The_Time_Is_Not_Known_Or_A_Bot_Was_Asked(string reviewer, bool isTimed) => Assert.Empty(
        ReviewRun.Of(ReviewRun.Approved().Asked(reviewer, isTimed ? Opened : null), now: At(99, 9)).FindingsOf(Rule));

    [Fact]
    public void The_Hours_Are_Policys() => AssertDueAt(
        ReviewRun.Approved().Asked("alice", At(0, 9)), Rule, At(0, 11), ReviewRun.With(Rule, ("hours", 2)));

    [Fact]
    public void Requests_That_Could_Not_Be_Read_Are_Told()
    {
        var result = ReviewRun.Of(ReviewRun.Approved().Gap(SnapshotPart.ReviewRequests, "Requests could not be read."));

        Assert.Equal(["Requests could not be read."], result.Unchecked);
    }
}
