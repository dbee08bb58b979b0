namespace Automation.Core.Snapshots;

/// <summary>A conversation on lines of the diff.</summary>
public sealed record ReviewThread(bool IsResolved, bool IsOutdated, string? Path, int? Line, Actor? Author);
