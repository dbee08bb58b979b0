using Automation.Git.Repositories;

namespace Automation.Sandbox.Model;

/// <summary>
/// What was done to pull requests here, which no git history tells: reviews of any state and any commit, and another base branch.
/// </summary>
internal static class PullRequestEdits
{
    public static async Task<HistoryPullRequestList> ApplyAsync(
        SandboxGitHub gitHub, HistoryPullRequestList history, CancellationToken cancellationToken)
    {
        var reviews = await gitHub.Store.Reviews.ListAsync();
        var bases = await gitHub.Store.Bases.LastAsync();
        var edited = new List<HistoryPullRequest>(history.PullRequests.Count);
        foreach (var pullRequest in history.PullRequests)
        {
            var reviewed = pullRequest with
            {
                Reviews = [.. pullRequest.Reviews.Concat(reviews[pullRequest.Number]).OrderBy(static r => r.SubmittedAt)],
            };
            edited.Add(bases.TryGetValue(pullRequest.Number, out var branch) && branch != gitHub.DefaultBranch
                ? await TurnAsync(reviewed, branch, gitHub.Repository, cancellationToken)
                : reviewed);
        }

        return history with { PullRequests = edited, HoldsReviews = history.HoldsReviews || edited.Any(static p => p.Reviews.Count > 0) };
    }

    /// <summary>A branch that is gone since leaves the pull request where it was.</summary>
    private static async Task<HistoryPullRequest> TurnAsync(
        HistoryPullRequest pullRequest, string branch, GitRepository repository, CancellationToken cancellationToken)
    {
        if (await repository.FindCommitAsync("refs/heads/" + branch, cancellationToken) is not { } tip
            || await repository.FindMergeBaseAsync(tip, pullRequest.Head, cancellationToken) is not { } mergeBase)
        {
            return pullRequest;
        }

        var known = pullRequest.Commits.ToDictionary(static c => c.Sha);
        var commits = await repository.ReadRangeAsync(tip, pullRequest.Head, cancellationToken);
        return pullRequest with
        {
            BaseRef = branch,
            Base = tip,
            MergeBase = mergeBase,
            Commits = [.. commits.Select(c => known.GetValueOrDefault(c.Sha, c))],
        };
    }
}
