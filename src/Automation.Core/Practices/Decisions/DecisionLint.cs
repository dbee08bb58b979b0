namespace Automation.Core.Practices.Decisions;

/// <summary>What linting says of one record.</summary>
public sealed record DecisionLint(DecisionRecord Record, IReadOnlyList<Finding> Findings);
