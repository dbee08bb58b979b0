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

    /// <summary>
    /// The commits as the pull request held them. Who commits what another wrote lands it, as <see cref="Approvals"/> has it, and GitHub
    /// would have committed it for them: nobody who approves a change is told to have made a part of it.
    /// </summary>
    public IReadOnlyList<GitCommit> Proposed => Merge is null ? [.. Commits.Select(Propose)] : Commits;

    private static GitCommit Propose(GitCommit commit) =>
        commit.Committer.IsSamePerson(commit.Author) ? commit : commit with { Committer = commit.Committer.OnGitHub() };
}
