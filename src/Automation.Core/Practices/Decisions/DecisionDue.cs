using Automation.Core.Practices.Decisions.Due;

namespace Automation.Core.Practices.Decisions;

/// <summary>Whether a pull request owes a decision record.</summary>
public sealed record DecisionDue
{
    /// <summary>What makes one due, one clause each: <c>the label "architecture"</c>. Empty: nothing does.</summary>
    public IReadOnlyList<string> Triggers { get; init; } = [];

    /// <summary>Whether the record is there: a new one, one that becomes accepted, or a named one that holds.</summary>
    public bool IsMet { get; init; }

    /// <summary>Why it cannot be told; null when it can.</summary>
    public string? Unknown { get; init; }

    /// <summary>Path for the record that is owed.</summary>
    public required string ProposedPath { get; init; }

    /// <summary>Why named records do not count, one sentence each.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>What is said instead of a record; null where nothing is, or where policy takes no waivers.</summary>
    internal DecisionWaiver? Waiver { get; init; }

    /// <summary>Whether policy takes waivers.</summary>
    public bool TakesWaivers { get; init; } = true;

    /// <summary>Whether the record is owed, and waived with a reason.</summary>
    public bool IsWaived => IsOwed && Waiver is { Refusal: null };

    /// <summary>Whether a record is due and not there, waived or not.</summary>
    public bool IsOwed => Triggers.Count > 0 && !IsMet;

    /// <summary>
    /// The new records where policy calls the change hard to take back and none of them says that it is; empty in any other case.
    /// </summary>
    public IReadOnlyList<string> NotSaidOneWay { get; init; } = [];

    /// <summary>What is to be remarked beside, one sentence each: a record that counts though its status is not known.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
