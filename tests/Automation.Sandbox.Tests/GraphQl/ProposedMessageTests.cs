using Automation.Git.Repositories;
using Automation.Sandbox.GraphQl.Nodes;
using static Automation.Sandbox.Tests.GraphQl.SampleHistory;

namespace Automation.Sandbox.Tests.GraphQl;

public sealed class ProposedMessageTests
{
    private const string Listed = "* fix: one\n\nBecause.\n\n* fix: two";

    private static readonly GitCommit One = Commit("fix: one\n\nBecause.\n");
    private static readonly GitCommit Two = Commit("fix: two\n");
    private static readonly GitCommit Merge = Commit("Merge branch 'main' into topic\n", parents: 2);

    [Theory]
    [InlineData(SquashTitle.CommitOrPullRequestTitle, SquashMessage.CommitMessages, "fix: one (#7)", "Because.")]
    [InlineData(SquashTitle.CommitOrPullRequestTitle, SquashMessage.Blank, "fix: one (#7)", "")]
    [InlineData(SquashTitle.PullRequestTitle, SquashMessage.CommitMessages, "feat: all (#7)", "Because.")]
    [InlineData(SquashTitle.PullRequestTitle, SquashMessage.PullRequestBody, "feat: all (#7)", "For all.")]
    public void A_Squash_Of_One_Commit(SquashTitle title, SquashMessage message, string headline, string body)
    {
        var settings = MergeSettings.Default with { SquashTitle = title, SquashMessage = message };

        Assert.Equal(new ProposedMessage(headline, body), ProposedMessage.Of(PullRequest(One, Merge), settings, "SQUASH"));
    }

    [Theory]
    [InlineData(SquashTitle.CommitOrPullRequestTitle, SquashMessage.CommitMessages, Listed)]
    [InlineData(SquashTitle.CommitOrPullRequestTitle, SquashMessage.Blank, "")]
    [InlineData(SquashTitle.PullRequestTitle, SquashMessage.CommitMessages, Listed)]
    [InlineData(SquashTitle.PullRequestTitle, SquashMessage.PullRequestBody, "For all.")]
    public void A_Squash_Of_More_Commits_Has_The_Pull_Requests_Title(SquashTitle title, SquashMessage message, string body)
    {
        var settings = MergeSettings.Default with { SquashTitle = title, SquashMessage = message };

        Assert.Equal(new ProposedMessage("feat: all (#7)", body), ProposedMessage.Of(PullRequest(One, Merge, Two), settings, "SQUASH"));
    }

    [Fact]
    public void Whoever_Else_Wrote_A_Part_Of_A_Squash_Is_Named_Once()
    {
        var grace = new GitIdentity("Grace", "grace@example.org", default);
        var pullRequest = PullRequest(One, Two with { Author = grace }, Two with { Author = grace });

        var body = ProposedMessage.Of(pullRequest, MergeSettings.Default, "SQUASH").Body;

        Assert.EndsWith("\n\n* fix: two\n\n---------\n\nCo-authored-by: Grace <grace@example.org>", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Number_That_Is_There_Already_Is_Not_Given_Again() => Assert.Equal(
        "fix: one (#7)", ProposedMessage.Of(PullRequest(Commit("fix: one (#7)")), MergeSettings.Default, "SQUASH").Headline);

    [Theory]
    [InlineData(MergeTitle.MergeMessage, MergeMessage.PullRequestTitle, "Merge pull request #7 from sandbox/topic", "feat: all")]
    [InlineData(MergeTitle.MergeMessage, MergeMessage.Blank, "Merge pull request #7 from sandbox/topic", "")]
    [InlineData(MergeTitle.PullRequestTitle, MergeMessage.PullRequestBody, "feat: all (#7)", "For all.")]
    public void A_Merge_Commit(MergeTitle title, MergeMessage message, string headline, string body)
    {
        var settings = MergeSettings.Default with { MergeTitle = title, MergeMessage = message };

        Assert.Equal(new ProposedMessage(headline, body), ProposedMessage.Of(PullRequest(One), settings, "MERGE"));
        Assert.Equal(new ProposedMessage(headline, body), ProposedMessage.Of(PullRequest(One), settings, null));
    }

    [Fact]
    public void Rebasing_Writes_No_Message() =>
        Assert.Equal(new ProposedMessage("", ""), ProposedMessage.Of(PullRequest(One), MergeSettings.Default, "REBASE"));
}
