namespace Automation.Core.Practices.Decisions;

/// <summary>A record that a pull request adds or changes.</summary>
/// <param name="IsNew">Whether its number is the pull request's choice: it is added, or renamed to another number or directory.</param>
public sealed record ChangedDecision(DecisionRecord Record, bool IsNew)
{
    /// <summary>The record as it is on the base branch, under its path there; null for one that is added, or could not be read.</summary>
    public DecisionRecord? Base { get; init; }

    /// <summary>
    /// Names of the parts that say something else than on the base branch, apart from what may change in any record
    /// (<see cref="DecisionText"/>). Empty where there is no base.
    /// </summary>
    public IReadOnlyList<string> Rewritten { get; init; } = [];
}
