using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Review;

public sealed class ConflictsRuleTests
{
    [Fact]
    public void A_Conflict_Is_Found_And_The_Base_Is_Named()
    {
        var finding = ReviewRun.Of(ReviewRun.Approved().With(s => s with { Mergeability = Mergeability.Conflicting })).FindingOf("conflicts");

        Assert.Equal("The branch conflicts with main.", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData(Mergeability.Unknown, PullRequestStatus.Open)]
    [InlineData(Mergeability.Mergeable, PullRequestStatus.Open)]
    [InlineData(Mergeability.Conflicting, PullRequestStatus.Closed)]
    public void Nothing_Is_Found_Where_There_Is_None_Or_It_Does_Not_Matter(Mergeability mergeability, PullRequestStatus status) =>
        Assert.Empty(ReviewRun.Of(ReviewRun.Approved().With(s => s with { Mergeability = mergeability, Status = status })).FindingsOf("conflicts"));
}
