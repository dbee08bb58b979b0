namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A page of a list, by GitHub's cursors: positions in the list, which is all that a client may assume of them.</summary>
internal sealed class Connection<T>
{
    private Connection(IReadOnlyList<T> nodes, int totalCount, PageInfo pageInfo)
    {
        Nodes = nodes;
        TotalCount = totalCount;
        PageInfo = pageInfo;
    }

    public static Connection<T> Empty { get; } = new([], 0, new PageInfo(false, false, null, null));

    public IReadOnlyList<T> Nodes { get; }

    public int TotalCount { get; }

    public PageInfo PageInfo { get; }

    public static Connection<T> Of(IReadOnlyList<T> all, int? first, string? after, int? last, string? before)
    {
        var start = Position(after) is { } afterPosition ? Math.Min(afterPosition + 1, all.Count) : 0;
        var end = Position(before) is { } beforePosition ? Math.Clamp(beforePosition, start, all.Count) : all.Count;
        if (first is { } fromStart)
        {
            end = Math.Min(end, start + fromStart);
        }
        else if (last is { } fromEnd)
        {
            start = Math.Max(start, end - fromEnd);
        }

        var page = new PageInfo(start > 0, end < all.Count, start < end ? Cursor(start) : null, start < end ? Cursor(end - 1) : null);
        return new Connection<T>([.. all.Skip(start).Take(end - start)], all.Count, page);
    }

    private static string Cursor(int position) => position.ToString(CultureInfo.InvariantCulture);

    private static int? Position(string? cursor) =>
        int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;
}
