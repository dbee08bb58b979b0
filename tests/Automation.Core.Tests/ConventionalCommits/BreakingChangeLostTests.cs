using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>A breaking change that is announced where it does not land.</summary>
public sealed class BreakingChangeLostTests
{
    private const string Footer = "BREAKING CHANGE: greetings are gone";

    [Fact]
    public void A_Breaking_Commit_Under_A_Title_That_Is_Not_Is_Warned_About_When_Squashed()
    {
        var finding = Assert.Single(Evaluate(Squashed("feat(api): a").Commit("feat!: a").Commit("feat: b")).Findings);

        Assert.Equal(("conventional-commits/breaking-change-lost", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Contains("commit 0000000 \"feat!: a\" is, and will be squashed", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Change the pull request's title to `feat(api)!: a`.", finding.Fix);
    }

    [Fact]
    public void A_Footer_In_The_List_Of_Squashed_Messages_Is_Not_Lost() =>
        Assert.Empty(Evaluate(Squashed("feat(api): a").Commit($"feat: a\n\n{Footer}").Commit("feat: b")).Findings);

    [Theory]
    [InlineData(SquashMessage.Blank, 1)]
    [InlineData(SquashMessage.PullRequestBody, 1)]
    [InlineData(SquashMessage.CommitMessages, 0)]
    public void A_Footer_Is_Lost_Where_The_Squash_Does_Not_List_Messages(SquashMessage message, int findings)
    {
        var pullRequest = Squashed("feat(api): a", message).Commit($"feat: a\n\n{Footer}").Commit("feat: b");

        Assert.Equal(findings, Evaluate(pullRequest).Findings.Count);
    }

    [Theory]
    [InlineData(SquashMessage.Blank, 1)]
    [InlineData(SquashMessage.CommitMessages, 1)]
    [InlineData(SquashMessage.PullRequestBody, 0)]
    public void What_The_Description_Announces_Is_Lost_Where_It_Does_Not_Land(SquashMessage message, int findings)
    {
        var pullRequest = Described(Squashed("feat(api): a", message), $"Why.\n\n{Footer}").Commit("feat: a").Commit("feat: b");

        Assert.Equal(findings, Evaluate(pullRequest).Findings.Count(f => f.Message.Contains("does not land", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_The_Description_Announces_Is_Lost_Where_Commits_Are_Kept_Too()
    {
        var finding = Assert.Single(Evaluate(Described(new PullRequestBuilder(), $"Why.\r\n\r\n{Footer}")).Findings);

        Assert.Equal("conventional-commits/breaking-change-lost", finding.Rule);
    }

    [Fact]
    public void What_A_Template_Hides_In_A_Comment_Is_No_Announcement() =>
        Assert.Empty(Evaluate(Described(new PullRequestBuilder(), $"<!--\n\n{Footer}\n\n-->\nWhy.")).Findings);

    [Theory]
    [InlineData("feat!: a", false)]
    [InlineData("feat: a", true)]
    public void No_Break_Is_Lost_Where_The_Title_Says_It_Or_Commits_Land(string title, bool rebase)
    {
        var result = Evaluate(Titled(title).Commit("feat!: a").Commit("feat: b").Merging(squash: true, mergeCommit: false, rebase));

        Assert.Empty(result.Findings);
    }

    private static PullRequestBuilder Squashed(string title, SquashMessage message = SquashMessage.CommitMessages) =>
        Titled(title).MergingBy(new MergeSettings(Squash: true, MergeCommit: false, Rebase: false) { SquashMessage = message });

    private static PullRequestBuilder Described(PullRequestBuilder pullRequest, string body) =>
        pullRequest.With(s => s with { Body = body });
}
