using Automation.Git.Repositories;

namespace Automation.Git.Releases;

/// <summary>What a revision holds that its last release does not.</summary>
/// <param name="Since">The tag of the last release; null when there is none, and all commits count.</param>
/// <param name="Commits">Oldest first, merges included.</param>
public sealed record UnreleasedCommits(VersionTag? Since, IReadOnlyList<GitCommit> Commits)
{
    /// <param name="revision">What is to be released.</param>
    /// <param name="since">
    /// The tag to count from. Without it: of the tags that the revision reaches, the highest release; pre-releases are none.
    /// </param>
    /// <exception cref="GitException">An unknown revision or tag, or a shallow clone, which does not know what it lacks.</exception>
    public static async Task<UnreleasedCommits> ReadAsync(
        GitRepository repository, string revision, VersionTag? since = null, CancellationToken cancellationToken = default)
    {
        if (repository.IsShallow)
        {
            throw new GitException(
                GitProblem.Shallow,
                $"{repository.Directory} is a shallow clone, which may lack commits and tags since the last release: run "
                    + "'git fetch --unshallow --tags' there, or check it out with 'fetch-depth: 0'.");
        }

        var head = await repository.GetCommitAsync(revision, cancellationToken);
        var last = since ?? await FindLastAsync(repository, head, cancellationToken);
        var from = last is null ? repository.EmptyTree : await GetAsync(repository, last, cancellationToken);
        return new UnreleasedCommits(last, await repository.ReadRangeAsync(from, head, cancellationToken));
    }

    /// <summary>Where two tags name one version, the one with the <c>v</c>.</summary>
    private static async Task<VersionTag?> FindLastAsync(GitRepository repository, CommitSha head, CancellationToken cancellationToken)
    {
        var names = await repository.Git.ReadAsync(
            ["for-each-ref", "--merged=" + head.Value, "--format=%(refname:strip=2)", "refs/tags"], cancellationToken);
        return names.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(VersionTag.Find)
            .OfType<VersionTag>()
            .Where(t => t.Version.Prerelease is null)
            .OrderBy(t => t.Version)
            .ThenBy(t => t.Name, StringComparer.Ordinal)
            .LastOrDefault();
    }

    private static async Task<CommitSha> GetAsync(GitRepository repository, VersionTag tag, CancellationToken cancellationToken) =>
        await repository.FindCommitAsync("refs/tags/" + tag.Name, cancellationToken) ?? throw new GitException(
            GitProblem.UnknownRevision,
            $"'{tag.Name}' is no tag of a commit in {repository.Directory}: 'git tag' lists them, 'git fetch --tags' gets them.");
}
