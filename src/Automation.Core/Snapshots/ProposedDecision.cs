namespace Automation.Core.Snapshots;

/// <summary>A decision record that another open pull request adds.</summary>
/// <param name="Path">Where it adds it.</param>
/// <param name="Number">The record's number; null where it has none.</param>
/// <param name="PullRequest">The pull request's number: of two that want one number, the smaller one keeps it.</param>
public sealed record ProposedDecision(string Path, int? Number, int PullRequest);
