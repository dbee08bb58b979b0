using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Review;

public sealed class BehindRuleTests
{
    [Fact]
    public void A_Branch_That_Lacks_More_Commits_Than_Agreed_Is_Found()
    {
        var finding = ReviewRun.Of(ReviewRun.Approved().With(s => s with { BehindBy = 21 })).FindingOf("behind");

        Assert.Equal("The branch lacks 21 commits of main; at most 20 are agreed.", finding.Message);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Theory]
    [InlineData(20, PullRequestStatus.Open)]
    [InlineData(null, PullRequestStatus.Open)]
    [InlineData(500, PullRequestStatus.Merged)]
    public void Nothing_Is_Found_Up_To_The_Limit_Where_It_Is_Not_Known_Or_Over(int? behind, PullRequestStatus status) =>
        Assert.Empty(ReviewRun.Of(ReviewRun.Approved().With(s => s with { BehindBy = behind, Status = status })).FindingsOf("behind"));

    [Fact]
    public void The_Limit_Is_Policys() => Assert.Single(
        ReviewRun.Of(ReviewRun.Approved().With(s => s with { BehindBy = 1 }), ReviewRun.With("behind", ("commits", 0))).FindingsOf("behind"));
}
