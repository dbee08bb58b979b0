using Automation.Core.Patterns;

namespace Automation.Core.Practices;

/// <summary>What the texts of an option are; the policy is checked against it, so that a rule can rely on it.</summary>
public enum RuleOptionFormat
{
    /// <summary>Any text that is not empty.</summary>
    Text,

    /// <summary>A pattern that <see cref="Patterns.PathPattern"/> takes.</summary>
    PathPattern,

    /// <summary>A regular expression that <see cref="SafePattern"/> takes.</summary>
    RegularExpression,
}
