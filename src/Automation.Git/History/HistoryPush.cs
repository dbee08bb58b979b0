using Automation.Git.Repositories;

namespace Automation.Git.History;

/// <summary>One arrival of commits on the main branch.</summary>
/// <param name="Before">Where the branch stood; the empty tree where the history begins with it.</param>
/// <param name="Commits">What it brought, oldest first; the last one is where the branch stands then.</param>
/// <param name="PullRequest">The pull request that it merged; null when the commit was put there directly.</param>
public sealed record HistoryPush(CommitSha Before, IReadOnlyList<GitCommit> Commits, HistoryPullRequest? PullRequest)
{
    /// <summary>Where the branch stands then.</summary>
    public GitCommit After => Commits[^1];

    /// <summary>When it arrived, as near as git tells.</summary>
    public DateTimeOffset At => After.Committer.At;

    /// <summary>All arrivals from the oldest pull request to the newest, oldest first.</summary>
    /// <param name="mainLine">The commits of the main branch, newest first.</param>
    /// <param name="pullRequests">Oldest first.</param>
    internal static IReadOnlyList<HistoryPush> Between(
        IReadOnlyList<GitCommit> mainLine, IReadOnlyList<HistoryPullRequest> pullRequests)
    {
        var merges = pullRequests.ToDictionary(static p => p.MergeCommit.Sha);
        var joined = pullRequests.Where(static p => !p.MergeCommit.IsMerge)
            .SelectMany(static p => p.Commits, static (_, c) => c.Sha).ToHashSet();
        var newest = pullRequests[^1].MergeCommit.Sha;
        var oldest = pullRequests[0].MergeCommit is { IsMerge: true } merge ? merge.Sha : pullRequests[0].Commits[0].Sha;
        return
        [
            .. mainLine.SkipWhile(c => c.Sha != newest).Reverse().SkipWhile(c => c.Sha != oldest)
                .Where(c => merges.ContainsKey(c.Sha) || !joined.Contains(c.Sha))
                .Select(c => merges.TryGetValue(c.Sha, out var pullRequest) ? Of(pullRequest) : Direct(c)),
        ];
    }

    private static HistoryPush Of(HistoryPullRequest pullRequest) => new(
        pullRequest.Base,
        pullRequest.MergeCommit.IsMerge ? [.. pullRequest.Commits, pullRequest.MergeCommit] : pullRequest.Commits,
        pullRequest);

    private static HistoryPush Direct(GitCommit commit) => new(commit.Parents[0], [commit], null);
}
