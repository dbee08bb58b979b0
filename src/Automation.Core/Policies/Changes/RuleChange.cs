namespace Automation.Core.Policies.Changes;

/// <summary>How many errors a rule finds under one policy and under another. Only errors decide a verdict.</summary>
/// <param name="Rule">Full rule id, such as <c>conventional-commits/type-enum</c>.</param>
public sealed record RuleChange(string Rule, int Before, int After);
