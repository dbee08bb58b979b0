using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class MergingTests : IDisposable
{
    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("COMMIT_OR_PR_TITLE", SquashTitle.CommitOrPullRequestTitle)]
    [InlineData("PR_TITLE", SquashTitle.PullRequestTitle)]
    [InlineData("SOMETHING_NEW", SquashTitle.CommitOrPullRequestTitle)]
    public async Task The_Title_Of_A_Squash(string told, SquashTitle expected) =>
        Assert.Equal(expected, (await LoadAsync("squashMergeCommitTitle", told)).SquashTitle);

    [Theory]
    [InlineData("COMMIT_MESSAGES", SquashMessage.CommitMessages)]
    [InlineData("PR_BODY", SquashMessage.PullRequestBody)]
    [InlineData("BLANK", SquashMessage.Blank)]
    [InlineData("SOMETHING_NEW", SquashMessage.CommitMessages)]
    public async Task The_Message_Of_A_Squash(string told, SquashMessage expected) =>
        Assert.Equal(expected, (await LoadAsync("squashMergeCommitMessage", told)).SquashMessage);

    [Theory]
    [InlineData("MERGE_MESSAGE", MergeTitle.MergeMessage)]
    [InlineData("PR_TITLE", MergeTitle.PullRequestTitle)]
    [InlineData("SOMETHING_NEW", MergeTitle.MergeMessage)]
    public async Task The_Title_Of_A_Merge(string told, MergeTitle expected) =>
        Assert.Equal(expected, (await LoadAsync("mergeCommitTitle", told)).MergeTitle);

    [Theory]
    [InlineData("PR_TITLE", MergeMessage.PullRequestTitle)]
    [InlineData("PR_BODY", MergeMessage.PullRequestBody)]
    [InlineData("BLANK", MergeMessage.Blank)]
    [InlineData("SOMETHING_NEW", MergeMessage.PullRequestTitle)]
    public async Task The_Message_Of_A_Merge(string told, MergeMessage expected) =>
        Assert.Equal(expected, (await LoadAsync("mergeCommitMessage", told)).MergeMessage);

    [Fact]
    public async Task GitHubs_Own_Words_Come_By_Method()
    {
        host.WithPullRequest(new PullRequestJson().WithMerging("""
            {"pullRequest":{"squashHeadline":"feat: a (#7)","squashBody":"* feat: a","mergeHeadline":"Merge pull request #7",
              "mergeBody":""}}
            """));

        var texts = (await host.LoadAsync()).Snapshot.MergeTexts;

        Assert.Equal(
            new Dictionary<MergeMethod, MergeText>
            {
                [MergeMethod.Squash] = new("feat: a (#7)", "* feat: a"),
                [MergeMethod.Merge] = new("Merge pull request #7", ""),
            },
            texts);
    }

    [Fact]
    public async Task A_Method_That_GitHub_Says_Nothing_About_Is_Missing()
    {
        host.WithPullRequest(new PullRequestJson().WithMerging("""
            {"pullRequest":{"squashHeadline":null,"squashBody":"* feat: a","mergeHeadline":"Merge pull request #7","mergeBody":"b"}}
            """));

        Assert.Equal([MergeMethod.Merge], (await host.LoadAsync()).Snapshot.MergeTexts.Keys);
    }

    [Theory]
    [InlineData("FORBIDDEN")]
    [InlineData("")]
    public async Task A_Refusal_Costs_The_Words_And_Nothing_Else(string type)
    {
        host.WithPullRequest(new PullRequestJson().WithError(type, "merging", "pullRequest", "squashHeadline"));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Empty(snapshot.MergeTexts);
        Assert.Empty(snapshot.Gaps);
        Assert.Equal(new MergeSettings(Squash: true, MergeCommit: false, Rebase: false), snapshot.Repository.Merge);
    }

    private async Task<MergeSettings> LoadAsync(string field, string value)
    {
        host.WithPullRequest(new PullRequestJson().WithMerging($$"""{"{{field}}":"{{value}}"}"""));
        return (await host.LoadAsync()).Snapshot.Repository.Merge;
    }
}
