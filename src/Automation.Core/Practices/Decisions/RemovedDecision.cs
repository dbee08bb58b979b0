namespace Automation.Core.Practices.Decisions;

/// <summary>A record of the base branch that a pull request deletes.</summary>
/// <param name="Status">Lower case and bare; null where the record names none.</param>
/// <param name="IsKnown">Whether what it says could be read.</param>
public sealed record RemovedDecision(string Path, string? Status, bool IsKnown);
