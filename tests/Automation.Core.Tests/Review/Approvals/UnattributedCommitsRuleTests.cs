using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review.Approvals;

public sealed class UnattributedCommitsRuleTests
{
    [Fact]
    public void People_Without_An_Account_Are_Named_Once_With_Their_Addresses_Shortened()
    {
        var pullRequest = ReviewRun.Approved().Committed("octocat commits, jane@example.com commits, jane@example.com commits");

        var finding = ReviewRun.Of(pullRequest).FindingOf("unattributed-commits");

        Assert.Equal(
            "1 person who wrote a part of this has no account that is known, so an approval by them could not be told: "
            + "Jane Doe (j***@example.com).",
            finding.Message);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void Co_Authors_Count_Too() =>
        Assert.Single(ReviewRun.Of(ReviewRun.Approved().Committed("octocat names jane@example.com")).FindingsOf("unattributed-commits"));

    [Theory]
    [InlineData("octocat commits")]
    [InlineData("octocat takes a suggestion of bob")]
    [InlineData("octocat names bob")]
    [InlineData("octocat commits, bob updates the branch")]
    public void Accounts_And_GitHub_Itself_Are_Known(string commits) =>
        Assert.Empty(ReviewRun.Of(ReviewRun.Approved().Committed(commits)).FindingsOf("unattributed-commits"));

    [Fact]
    public void Many_Are_Counted()
    {
        var commits = string.Join(", ", Enumerable.Range(1, 8).Select(i => $"p{i}@example.com commits"));

        var finding = ReviewRun.Of(ReviewRun.Approved().Committed(commits)).FindingOf("unattributed-commits");

        Assert.StartsWith("8 people", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("and 3 more.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@")]
    [InlineData("\ud83d\ude00@x")]
    [InlineData("no address at all")]
    public void Any_Text_Can_Stand_For_An_Address(string address)
    {
        var pullRequest = ReviewRun.Approved().With(s => s with
        {
            Commits = [new SnapshotCommit { Sha = PullRequestBuilder.Sha(1), Message = "x", AuthorEmail = address }],
        });

        Assert.Contains("***", ReviewRun.Of(pullRequest).FindingOf("unattributed-commits").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_Is_Named_Where_Contributors_May_Approve()
    {
        var result = Scenario.Judge(ReviewRun.Approved().Committed("jane@example.com commits"), "allow-contributors: true");

        Assert.Equal("Whoever wrote a part of the change may approve it.", result.SkipReasonOf("unattributed-commits"));
    }
}
