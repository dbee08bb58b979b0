namespace Automation.Core.Practices.Decisions;

/// <summary>Whether a pull request owes a decision record.</summary>
public sealed record DecisionDue
{
    /// <summary>What makes one due, one clause each: <c>the label "architecture"</c>. Empty: nothing does.</summary>
    public IReadOnlyList<string> Triggers { get; init; } = [];

    /// <summary>Whether a new record, or a named one, is there.</summary>
    public bool IsMet { get; init; }

    /// <summary>Why it cannot be told; null when it can.</summary>
    public string? Unknown { get; init; }

    /// <summary>Path for the record that is owed.</summary>
    public required string ProposedPath { get; init; }

    /// <summary>The UTC day on which another path is proposed, where records are named by dates; null where that never happens.</summary>
    public DateOnly? ChangesOn { get; init; }
}
