using Automation.Git.Repositories;

namespace Automation.Git.History;

/// <summary>
/// Reads the history of a repository's current branch as pull requests. Merge commits among the first parents are one each: base the
/// first parent, head the second (further parents of an octopus are left out). A history without merges, or with so few that they are
/// the exception, gives one for consecutive commits of one author within one UTC day, beside its merges.
/// </summary>
public static class HistoryPullRequests
{
    /// <summary>A history is one of merges when at least a tenth of its commits on the main branch are merges.</summary>
    private const int MergeShare = 10;

    /// <summary>How many commits of the main branch are looked at for one pull request wanted.</summary>
    private const int WindowFactor = 50;

    private const int SmallestWindow = 1000;

    /// <summary>The newest pull requests, oldest first.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="known">
    /// Numbers of an earlier reading, by the pull requests' bases: they are given again, whatever the limit and the history's growth.
    /// </param>
    /// <exception cref="GitException">A shallow clone holds none whole, or git fails.</exception>
    public static async Task<HistoryPullRequestList> ReadAsync(
        GitRepository repository,
        int limit,
        IReadOnlyDictionary<CommitSha, int>? known = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var mainLine = await ReadMainLineAsync(repository, limit, cancellationToken);
        var landings = IsMergeHistory(mainLine)
            ? mainLine.Where(static c => c.IsMerge).Take(limit).Select(Merged)
            : DailyWork.Group(mainLine, repository.EmptyTree).Take(limit);
        var oldestFirst = landings.Reverse().ToList();
        if (oldestFirst.Count == 0)
        {
            throw new GitException(
                GitProblem.Shallow,
                $"{repository.Directory} is a shallow clone without a whole pull request: run 'git fetch --unshallow' there.");
        }

        var whole = await MergedWork.FindAsync(repository, oldestFirst, cancellationToken);
        var pullRequests = Numbers.Assign(whole, known ?? new Dictionary<CommitSha, int>());
        return new HistoryPullRequestList(pullRequests, pullRequests.Any(static p => p.Reviews.Count > 0))
        {
            Pushes = HistoryPush.Between(mainLine, pullRequests),
        };
    }

    /// <summary>
    /// Newest first. The oldest commits of a shallow clone have lost their parents and say nothing about what they changed.
    /// </summary>
    private static async Task<List<GitCommit>> ReadMainLineAsync(GitRepository repository, int limit, CancellationToken cancellationToken)
    {
        var window = Math.Max(SmallestWindow, limit * (long)WindowFactor).ToString(CultureInfo.InvariantCulture);
        var log = repository.ReadLogAsync(["--first-parent", "-n", window, "HEAD"], cancellationToken);
        var commits = await log.ToListAsync(cancellationToken);
        return repository.IsShallow ? [.. commits.Where(static c => c.Parents.Count > 0)] : commits;
    }

    private static bool IsMergeHistory(List<GitCommit> mainLine)
    {
        var merges = mainLine.Count(static c => c.IsMerge);
        return merges > 0 && merges * MergeShare >= mainLine.Count;
    }

    private static Landing Merged(GitCommit merge) => new(merge, [], merge.Parents[0], merge.Parents[0], merge.Parents[1]);
}
