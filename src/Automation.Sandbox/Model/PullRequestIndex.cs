using Automation.Sandbox.Store;

namespace Automation.Sandbox.Model;

/// <summary>The pull requests as they are at one time, found by number and by head.</summary>
/// <param name="comments">What people have said, by pull request.</param>
internal sealed class PullRequestIndex(HistoryPullRequestList history, ILookup<int, IssueComment> comments)
{
    public HistoryPullRequestList History { get; } = history;

    public ILookup<int, IssueComment> Comments { get; } = comments;

    public IReadOnlyDictionary<int, HistoryPullRequest> ByNumber { get; } = history.PullRequests.ToDictionary(static p => p.Number);

    public ILookup<CommitSha, HistoryPullRequest> ByHead { get; } = history.PullRequests.ToLookup(static p => p.Head);
}
