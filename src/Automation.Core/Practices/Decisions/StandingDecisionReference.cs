namespace Automation.Core.Practices.Decisions;

/// <summary>A record that another one refers to.</summary>
public sealed record StandingDecisionReference(string Path, int? Number, string? Title);
