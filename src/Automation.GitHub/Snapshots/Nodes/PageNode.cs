namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>One page of a connection.</summary>
internal sealed record PageNode<T>(int TotalCount, PageInfoNode? PageInfo, IReadOnlyList<T?>? Nodes)
    where T : class
{
    /// <summary>What is there: GitHub puts null where a node may not be read.</summary>
    public IEnumerable<T> Items => (Nodes ?? []).OfType<T>();
}

/// <summary>Where the next page starts, or, read backwards, the one before.</summary>
internal sealed record PageInfoNode(bool HasNextPage, string? EndCursor, bool HasPreviousPage, string? StartCursor)
{
    public string? Next => HasNextPage ? EndCursor : HasPreviousPage ? StartCursor : null;
}
