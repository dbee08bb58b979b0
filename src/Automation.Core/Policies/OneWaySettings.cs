namespace Automation.Core.Policies;

/// <summary>
/// Section <c>practices.decisions.due.one-way</c>: one-way doors, such as the choice of a database or what a public interface promises.
/// </summary>
public sealed record OneWaySettings
{
    /// <summary>Path patterns of what is hard to take back.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Areas that are hard to take back, by the names that <see cref="DueSettings.Areas"/> takes.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];
}
