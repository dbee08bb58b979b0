using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>What a policy says of one rule: a severity (or off), options, or both. Unset parts keep the rule's defaults.</summary>
public sealed record RuleOverride
{
    /// <summary>True when policy wrote <c>off</c>.</summary>
    public bool Off { get; init; }

    public Severity? Severity { get; init; }

    /// <summary>Validated values by option name, each of the option's type (lists as <c>IReadOnlyList&lt;string&gt;</c>).</summary>
    public IReadOnlyDictionary<string, object> Options { get; init; } = new Dictionary<string, object>();
}
