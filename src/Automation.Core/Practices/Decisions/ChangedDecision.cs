namespace Automation.Core.Practices.Decisions;

/// <summary>A record that a pull request adds or changes.</summary>
/// <param name="IsNew">Whether its path is new: its number is then the pull request's choice.</param>
public sealed record ChangedDecision(DecisionRecord Record, bool IsNew);
