using Automation.Git.Repositories;

namespace Automation.Git.History;

/// <summary>
/// One arrival on the main branch: a merge, or commits that were put there directly. <see cref="Commits"/> of a merge are found later.
/// </summary>
/// <param name="Merge">The merge commit; null for direct commits.</param>
/// <param name="Commits">Oldest first.</param>
internal sealed record Landing(GitCommit? Merge, IReadOnlyList<GitCommit> Commits, CommitSha Base, CommitSha MergeBase, CommitSha Head)
{
    /// <summary>The commit that put it there.</summary>
    public GitCommit Last => Merge ?? Commits[^1];
}
