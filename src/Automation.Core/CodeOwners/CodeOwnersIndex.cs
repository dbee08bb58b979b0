namespace Automation.Core.CodeOwners;

/// <summary>
/// Finds the last of many patterns that matches a path without trying most of them: a tree of names, walked with the path's names in
/// hand. Several threads may ask at once.
/// </summary>
internal sealed class CodeOwnersIndex
{
    private readonly IndexNode root = new(0);
    private readonly int nodes;
    private CodeOwnersWalk? spare;

    /// <param name="patterns">In the order of the file.</param>
    public CodeOwnersIndex(IEnumerable<CodeOwnersPattern> patterns)
    {
        var count = 1;
        foreach (var (rule, pattern) in patterns.Index())
        {
            var node = root;
            foreach (var name in pattern.Names)
            {
                node = node.Next(name, rule, () => new IndexNode(count++));
            }

            node.End(pattern.Reach, rule);
        }

        nodes = count;
    }

    /// <summary>The number of the last pattern that matches; -1 where none does.</summary>
    public int Find(ReadOnlySpan<char> path)
    {
        var walk = Interlocked.Exchange(ref spare, null) ?? new CodeOwnersWalk(root, nodes);
        var found = walk.Find(path);
        spare = walk;
        return found;
    }
}
