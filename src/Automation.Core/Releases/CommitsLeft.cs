using Automation.Core.Practices.ConventionalCommits;
using Automation.Core.Snapshots;

namespace Automation.Core.Releases;

/// <summary>
/// The commits of a range that no revert has taken back yet, by first line and by id. It is asked for earlier and earlier commits, so what
/// was passed once is dropped: ten thousand reverts of ten thousand commits take no longer than both lists.
/// </summary>
internal sealed class CommitsLeft
{
    private readonly Dictionary<string, Stack<int>> byHeader = new(StringComparer.Ordinal);
    private readonly (string Id, int Index)[] byId;
    private readonly bool[] cancelled;

    /// <param name="oldestFirst">The commits.</param>
    /// <param name="messages">Their messages.</param>
    public CommitsLeft(IReadOnlyList<SnapshotCommit> oldestFirst, IReadOnlyList<CommitMessage> messages)
    {
        cancelled = new bool[oldestFirst.Count];
        byId = [.. oldestFirst.Select((c, i) => (c.Sha.Value, i)).OrderBy(c => c.Value, StringComparer.Ordinal)];
        foreach (var (index, message) in messages.Index())
        {
            // GitHub quotes the title, to which squashing had appended a number.
            var plain = SquashNumber.Split(message.Header).Header;
            Add(message.Header, index);
            if (plain != message.Header)
            {
                Add(plain, index);
            }
        }
    }

    public bool IsCancelled(int index) => cancelled[index];

    /// <summary>False for -1, which is no commit.</summary>
    public bool Cancel(int index)
    {
        if (index >= 0)
        {
            cancelled[index] = true;
        }

        return index >= 0;
    }

    /// <summary>The last commit with that first line, with or without a number; -1 for none.</summary>
    /// <param name="before">Never greater than the time before.</param>
    public int LastWithHeader(string header, int before)
    {
        if (!byHeader.TryGetValue(header, out var indexes))
        {
            return -1;
        }

        while (indexes.TryPeek(out var last) && (last >= before || cancelled[last]))
        {
            indexes.Pop();
        }

        return indexes.TryPeek(out var found) ? found : -1;
    }

    /// <summary>The last commit whose id begins like that; -1 for none.</summary>
    public int LastWithId(string id, int before)
    {
        var found = -1;
        for (var i = FirstAtLeast(id); i < byId.Length && byId[i].Id.StartsWith(id, StringComparison.Ordinal); i++)
        {
            var index = byId[i].Index;
            found = index > found && index < before && !cancelled[index] ? index : found;
        }

        return found;
    }

    private int FirstAtLeast(string id)
    {
        var (low, high) = (0, byId.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(byId[middle].Id, id) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Add(string header, int index)
    {
        if (!byHeader.TryGetValue(header, out var indexes))
        {
            byHeader[header] = indexes = new Stack<int>();
        }

        indexes.Push(index);
    }
}
