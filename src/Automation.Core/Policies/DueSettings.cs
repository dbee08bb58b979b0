namespace Automation.Core.Policies;

/// <summary>Section <c>practices.decisions.due</c>: a record is due when any of these says so.</summary>
public sealed record DueSettings
{
    /// <summary>Path patterns whose change makes a record due.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Labels that make a record due.</summary>
    public IReadOnlyList<string> Labels { get; init; } = ["architecture"];

    /// <summary>From this many changed lines on a record is due; null: size never makes it due.</summary>
    public int? Size { get; init; }
}
