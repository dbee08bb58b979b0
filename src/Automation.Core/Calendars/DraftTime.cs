namespace Automation.Core.Calendars;

/// <summary>A time in which a pull request was a draft.</summary>
/// <param name="To">Null while it still is one.</param>
public sealed record DraftTime(DateTimeOffset From, DateTimeOffset? To);
