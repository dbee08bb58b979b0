namespace Automation.Core.Practices.Decisions;

/// <summary>What the rules of decisions look at.</summary>
public sealed record DecisionSubject
{
    /// <summary>Records that are added or changed, in the order of their paths.</summary>
    public IReadOnlyList<ChangedDecision> Changed { get; init; } = [];

    /// <summary>Paths of the other records: those of the base branch that stay as they are.</summary>
    public IReadOnlyList<string> OtherPaths { get; init; } = [];

    /// <summary>Whether a record is due; null where nobody asks, as when files are linted.</summary>
    public DecisionDue? Due { get; init; }
}
