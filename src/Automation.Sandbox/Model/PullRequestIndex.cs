namespace Automation.Sandbox.Model;

/// <summary>The pull requests as they are at one time, found by number and by head.</summary>
internal sealed class PullRequestIndex(HistoryPullRequestList history)
{
    public HistoryPullRequestList History { get; } = history;

    public IReadOnlyDictionary<int, HistoryPullRequest> ByNumber { get; } = history.PullRequests.ToDictionary(static p => p.Number);

    public ILookup<CommitSha, HistoryPullRequest> ByHead { get; } = history.PullRequests.ToLookup(static p => p.Head);
}
