using Automation.Git.History;
using Automation.Git.Repositories;

namespace Automation.Sandbox.Tests.GraphQl;

/// <summary>A pull request of a history, with no more than messages are made of.</summary>
internal static class SampleHistory
{
    private static readonly GitIdentity Ada = new("Ada Lovelace", "ada@example.org", default);

    public static HistoryPullRequest PullRequest(params GitCommit[] commits) => new()
    {
        Number = 7,
        Title = "feat: all",
        Body = "For all.",
        Author = AccountNames.Of(Ada),
        HeadRef = "topic",
        Base = default,
        MergeBase = default,
        Head = default,
        Commits = commits,
        Reviews = [],
        MergeCommit = commits[^1],
        CreatedAt = default,
        MergedAt = default,
    };

    /// <param name="author">Ada where none is named.</param>
    /// <param name="parents">How many.</param>
    public static GitCommit Commit(string message, GitIdentity? author = null, int parents = 1) => new()
    {
        Sha = default,
        Tree = "",
        Parents = new CommitSha[parents],
        Author = author ?? Ada,
        Committer = Ada,
        Message = message,
    };
}
