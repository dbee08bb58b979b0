using Automation.Core.Patterns;

namespace Automation.Core.CodeOwners;

/// <summary>
/// A walk through the index, one name of a path after the other, at all places at once that the names so far lead to. No place is
/// visited twice with one name, so a walk costs no more than the patterns' length times the path's. Its lists are kept for the next path.
/// </summary>
internal sealed class CodeOwnersWalk(IndexNode root, int nodes)
{
    /// <summary>When each node was last reached, in names counted over all walks.</summary>
    private readonly long[] reached = new long[nodes];
    private readonly List<List<(NamePattern Name, IndexNode Node)>> candidates = [];

    /// <summary>Places below any number of folders: once reached, they are reached again by every name that follows.</summary>
    private readonly List<IndexNode> lasting = [];
    private List<IndexNode> here = [];
    private List<IndexNode> next = [];
    private long clock;
    private long started;
    private int best;

    public int Find(ReadOnlySpan<char> path)
    {
        started = clock + 1;
        best = -1;
        here.Clear();
        lasting.Clear();
        clock++;
        Enter(root, here);
        for (var more = true; more && here.Count + lasting.Count > 0;)
        {
            var slash = path.IndexOf('/');
            more = slash >= 0;
            Read(more ? path[..slash] : path, isLast: !more);
            path = path[(slash + 1)..];
        }

        return best;
    }

    private void Read(ReadOnlySpan<char> name, bool isLast)
    {
        clock++;
        next.Clear();
        var count = lasting.Count;
        foreach (var node in here)
        {
            Leave(node, name, isLast);
        }

        for (var i = 0; i < count; i++)
        {
            Leave(lasting[i], name, isLast);
        }

        (here, next) = (next, here);
    }

    /// <summary>Reads a name at a place.</summary>
    private void Leave(IndexNode node, ReadOnlySpan<char> name, bool isLast)
    {
        if (node.Last <= best)
        {
            return;
        }

        best = Math.Max(best, isLast ? Math.Max(node.Below, node.Children) : node.Below);
        if (node.Find(name) is { } named)
        {
            Reach(named, isLast);
        }

        candidates.Clear();
        node.Wild?.FindCandidates(name, candidates);
        foreach (var list in candidates)
        {
            foreach (var (pattern, wild) in list)
            {
                if (wild.Last > best && reached[wild.Id] != clock && pattern.IsMatch(name))
                {
                    Reach(wild, isLast);
                }
            }
        }
    }

    private void Reach(IndexNode node, bool isLast)
    {
        if (node.Last <= best)
        {
            return;
        }

        best = Math.Max(best, node.Whole);
        reached[node.Id] = clock;
        if (!isLast)
        {
            Enter(node, next);
        }
    }

    private void Enter(IndexNode node, List<IndexNode> places)
    {
        places.Add(node);
        if (node.Folders is { } folders && folders.Last > best && reached[folders.Id] < started)
        {
            reached[folders.Id] = clock;
            lasting.Add(folders);
        }
    }
}
