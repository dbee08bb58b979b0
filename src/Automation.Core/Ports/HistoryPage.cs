namespace Automation.Core.Ports;

/// <summary>A page of a repository's history.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">Where the next page starts; null after the last one.</param>
/// <param name="Reached">How far back the page goes; null where it is empty.</param>
public sealed record HistoryPage<T>(IReadOnlyList<T> Items, string? Next, DateTimeOffset? Reached);
