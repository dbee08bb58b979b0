using Automation.Core.Patterns;

namespace Automation.Core.CodeOwners;

/// <summary>
/// A place that the names of patterns lead to. Patterns that begin alike share their nodes. Rules are told by their numbers; the greatest
/// is the last one in the file, and -1 is none.
/// </summary>
/// <param name="id">Counted up from zero over the whole index.</param>
internal sealed class IndexNode(int id)
{
    private Dictionary<string, IndexNode>? named;
    private Dictionary<string, IndexNode>? wildByText;

    public int Id => id;

    /// <summary>The last rule that matches this place and all below.</summary>
    public int Whole { get; private set; } = -1;

    /// <summary>The last rule that matches all below this place.</summary>
    public int Below { get; private set; } = -1;

    /// <summary>The last rule that matches the files right in this folder.</summary>
    public int Children { get; private set; } = -1;

    /// <summary>
    /// The last rule of this place and of all places that it leads to: where a later one is known, nobody need look here.
    /// </summary>
    public int Last { get; private set; } = -1;

    /// <summary>Where names with wildcards lead; null where there are none.</summary>
    public NameTable? Wild { get; private set; }

    /// <summary>Where any number of folders lead.</summary>
    public IndexNode? Folders { get; private set; }

    /// <param name="name">Null for any number of folders.</param>
    /// <param name="rule">The rule whose pattern leads there.</param>
    /// <param name="create">Makes a node that is not there yet.</param>
    public IndexNode Next(NamePattern? name, int rule, Func<IndexNode> create)
    {
        Last = rule;
        if (name is null)
        {
            return Folders ??= create();
        }

        return name.Literal is { } literal
            ? Next(named ??= [], literal, create, out _)
            : NextWild(name, create);
    }

    /// <summary>Where a name that stands for itself leads; null where it leads nowhere.</summary>
    public IndexNode? Find(ReadOnlySpan<char> name) =>
        named is not null && named.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found : null;

    public void End(PatternReach reach, int rule)
    {
        Last = rule;
        switch (reach)
        {
            case PatternReach.Below:
                Below = rule;
                break;
            case PatternReach.Children:
                Children = rule;
                break;
            default:
                Whole = rule;
                break;
        }
    }

    private static IndexNode Next(Dictionary<string, IndexNode> nodes, string name, Func<IndexNode> create, out bool isNew)
    {
        isNew = !nodes.TryGetValue(name, out var node);
        return isNew ? nodes[name] = create() : node!;
    }

    private IndexNode NextWild(NamePattern name, Func<IndexNode> create)
    {
        var node = Next(wildByText ??= [], name.ToString(), create, out var isNew);
        if (isNew)
        {
            (Wild ??= new NameTable()).Add(name, node);
        }

        return node;
    }
}
