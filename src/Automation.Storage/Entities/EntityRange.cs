namespace Automation.Storage.Entities;

/// <summary>Rows of one partition, by row key in ordinal order.</summary>
/// <param name="From">The first row key, included.</param>
/// <param name="To">The end, excluded; null for the partition's end.</param>
internal sealed record EntityRange(string Partition, string From = "", string? To = null)
{
    /// <summary>The row key after which the page starts; null for the first page. A continuation cannot widen the range.</summary>
    public string? After { get; init; }
}
