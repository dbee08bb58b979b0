using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>A rule as policy sets it. A null severity: off.</summary>
public sealed record RuleSetting(Severity? Severity, RuleOptions Options);
