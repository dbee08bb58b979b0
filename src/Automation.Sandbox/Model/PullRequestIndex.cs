using Automation.Sandbox.Store;

namespace Automation.Sandbox.Model;

/// <summary>The pull requests as they are at one time, found by number and by head.</summary>
/// <param name="comments">What people have said, by pull request.</param>
/// <param name="labels">What was done to labels, by pull request.</param>
internal sealed class PullRequestIndex(
    HistoryPullRequestList history, ILookup<int, IssueComment> comments, ILookup<int, LabelTurn> labels)
{
    public HistoryPullRequestList History { get; } = history;

    public ILookup<int, IssueComment> Comments { get; } = comments;

    public ILookup<int, LabelTurn> Labels { get; } = labels;

    public IReadOnlyDictionary<int, HistoryPullRequest> ByNumber { get; } = history.PullRequests.ToDictionary(static p => p.Number);

    public ILookup<CommitSha, HistoryPullRequest> ByHead { get; } = history.PullRequests.ToLookup(static p => p.Head);
}
