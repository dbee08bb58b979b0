using Automation.Git.Repositories;

namespace Automation.Git.History;

/// <summary>
/// Finds the commits and the merge base of every merge from one walk of git: all that the newest merge holds and the base of the
/// oldest does not. The main branch only ever grows, so one pass from old to new tells what each merge added.
/// </summary>
internal sealed class MergedWork
{
    private readonly GitRepository repository;
    private readonly Dictionary<CommitSha, GitCommit> commits;
    private readonly Dictionary<CommitSha, int> positions = [];
    private readonly HashSet<CommitSha> onMain = [];

    private MergedWork(GitRepository repository, IReadOnlyList<GitCommit> oldestFirst)
    {
        this.repository = repository;
        commits = oldestFirst.ToDictionary(static c => c.Sha);
        foreach (var commit in oldestFirst)
        {
            positions[commit.Sha] = positions.Count;
        }
    }

    public static async Task<IReadOnlyList<Landing>> FindAsync(
        GitRepository repository, IReadOnlyList<Landing> oldestFirst, CancellationToken cancellationToken)
    {
        if (oldestFirst.All(static l => l.Merge is null))
        {
            return oldestFirst;
        }

        var all = await repository.ReadRangeAsync(oldestFirst[0].Base, oldestFirst[^1].Last.Sha, cancellationToken);
        var work = new MergedWork(repository, all);
        var found = new List<Landing>(oldestFirst.Count);
        foreach (var landing in oldestFirst)
        {
            work.Advance(landing.Base);
            found.Add(landing.Merge is null ? landing : await work.CompleteAsync(landing, cancellationToken));
        }

        return found;
    }

    /// <summary>Everything that a commit of the main branch reaches is on the main branch.</summary>
    private void Advance(CommitSha mainLine)
    {
        foreach (var commit in NewIn(mainLine))
        {
            onMain.Add(commit.Sha);
        }
    }

    private async Task<Landing> CompleteAsync(Landing landing, CancellationToken cancellationToken)
    {
        var added = NewIn(landing.Head);
        var own = added.Select(static c => c.Sha).ToHashSet();
        var left = added.SelectMany(static c => c.Parents).Where(p => !own.Contains(p)).Distinct().ToList();
        var mergeBase = left switch
        {
            [] => added.Count == 0 ? landing.Head : repository.EmptyTree,
            [var only] => only,
            _ => await repository.FindMergeBaseAsync(landing.Base, landing.Head, cancellationToken) ?? repository.EmptyTree,
        };
        return landing with { Commits = added, MergeBase = mergeBase };
    }

    /// <summary>What a commit reaches that is not on the main branch yet, oldest first, as git ordered it.</summary>
    private List<GitCommit> NewIn(CommitSha head)
    {
        var found = new List<GitCommit>();
        var seen = new HashSet<CommitSha>();
        var waiting = new Stack<CommitSha>([head]);
        while (waiting.TryPop(out var sha))
        {
            if (onMain.Contains(sha) || !commits.TryGetValue(sha, out var commit) || !seen.Add(sha))
            {
                continue;
            }

            found.Add(commit);
            foreach (var parent in commit.Parents)
            {
                waiting.Push(parent);
            }
        }

        found.Sort((a, b) => positions[a.Sha].CompareTo(positions[b.Sha]));
        return found;
    }
}
