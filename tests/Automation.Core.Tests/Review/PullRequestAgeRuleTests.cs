using Automation.Core.Practices;
using Automation.Core.Snapshots;
using static Automation.Core.Tests.Review.WaitingTimes;

namespace Automation.Core.Tests.Review;

public sealed class PullRequestAgeRuleTests
{
    private const string Rule = "pull-request-age";

    [Fact]
    public void A_Pull_Request_Is_Old_After_Five_Working_Days()
    {
        var finding = AssertDueAt(ReviewRun.Approved(), Rule, At(4, 17));

        Assert.Equal("It has been open for 5 working days.", finding.Message);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void A_Weekend_And_The_Time_As_A_Draft_Do_Not_Count() => AssertDueAt(
        ReviewRun.Approved().Turned(PullRequestTurnKind.Drafted, At(0, 17)).Turned(PullRequestTurnKind.Ready, At(2, 9)), Rule, At(7, 17));

    [Fact]
    public void What_Is_Reopened_Is_Young_Again() =>
        AssertDueAt(ReviewRun.Approved().Turned(PullRequestTurnKind.Reopened, At(14, 9)), Rule, At(14, 17), ReviewRun.With(Rule, ("days", 1)));

    [Fact]
    public void What_Is_Merged_Has_No_Age()
    {
        var merged = ReviewRun.Approved().With(s => s with { Status = PullRequestStatus.Merged, MergedAt = At(1, 9), ClosedAt = At(1, 9) });

        Assert.Empty(ReviewRun.Of(merged, now: At(99, 9)).FindingsOf(Rule));
    }

    [Fact]
    public void A_History_Is_Skipped_With_The_Reason()
    {
        var history = ReviewRun.Approved().With(s => s with { ReviewsUnavailable = "history holds no reviews" });

        Assert.Equal("What a history holds is long over.", ReviewRun.Of(history).SkipReasonOf(Rule));
    }
}
