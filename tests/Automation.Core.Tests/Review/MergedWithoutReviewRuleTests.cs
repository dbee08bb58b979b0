using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.Review.WaitingTimes;

namespace Automation.Core.Tests.Review;

public sealed class MergedWithoutReviewRuleTests
{
    private const string Rule = "merged-without-review";

    [Fact]
    public void A_Merge_That_Nobody_Else_Had_Seen_Is_Recorded()
    {
        var finding = ReviewRun.Of(Merged(new PullRequestBuilder().Review("octocat", ReviewState.Approved))).FindingOf(Rule);

        Assert.Equal("It was merged before anybody but the author had reviewed it.", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData(9.5, 1)] // merged before the review at ten
    [InlineData(10, 0)]
    [InlineData(12, 0)]
    public void Only_What_Came_Before_The_Merge_Counts(double hour, int findings) =>
        Assert.Equal(findings, ReviewRun.Of(Merged(new PullRequestBuilder().Review("alice", ReviewState.Commented), hour)).FindingsOf(Rule).Count);

    [Fact]
    public void What_Is_Not_Merged_Or_Was_Merged_By_A_Bot_For_Itself_Is_Left_Out()
    {
        var bots = Merged(new PullRequestBuilder()).With(s => s with { Author = new Actor("dependabot", ActorKind.Bot) });

        Assert.Empty(ReviewRun.Of(new PullRequestBuilder()).FindingsOf(Rule));
        Assert.Empty(ReviewRun.Of(bots).FindingsOf(Rule));
    }

    [Fact]
    public void Where_Reviews_Are_Not_Known_Nothing_Is_Said() => Assert.Equal(
        "history holds no reviews",
        ReviewRun.Of(Merged(new PullRequestBuilder()).With(s => s with { ReviewsUnavailable = "history holds no reviews" })).SkipReasonOf(Rule));

    private static PullRequestBuilder Merged(PullRequestBuilder pullRequest, double hour = 12) => pullRequest
        .With(s => s with { Status = PullRequestStatus.Merged, MergedAt = At(0, hour), ClosedAt = At(0, hour) });
}
