using System.Collections.Concurrent;

namespace Automation.GitHub.Snapshots.Code;

/// <summary>
/// Which directories of the base branch the last pull request of a repository wanted: where its packages are, and its decisions. They lie
/// where they lay, so that they are asked for with the next one. A hint that is wrong costs a request, and never a verdict.
/// </summary>
internal sealed class RepositoryHints
{
    /// <summary>Whoever serves more repositories in one process begins anew.</summary>
    private const int MaxRepositories = 10_000;

    /// <summary>A query grows with each.</summary>
    private const int MaxDirectories = 100;

    private readonly ConcurrentDictionary<RepositoryId, IReadOnlyList<string>> wanted = new();

    public IReadOnlyList<string> Of(RepositoryId repository) => wanted.GetValueOrDefault(repository, []);

    public void Learn(RepositoryId repository, IReadOnlyCollection<string> directories)
    {
        if (wanted.Count >= MaxRepositories)
        {
            wanted.Clear();
        }

        wanted[repository] = [.. directories.Take(MaxDirectories)];
    }
}
