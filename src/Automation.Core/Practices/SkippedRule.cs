namespace Automation.Core.Practices;

/// <summary>A rule that was on, but had nothing it could look at, and why.</summary>
public sealed record SkippedRule(string Rule, string Reason);
