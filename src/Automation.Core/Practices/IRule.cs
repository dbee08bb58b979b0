namespace Automation.Core.Practices;

/// <summary>What policy, schema and catalogue need to know of a rule, whatever it looks at.</summary>
public interface IRule
{
    /// <summary>Id inside its practice, in kebab-case: <c>type-enum</c>.</summary>
    string Id { get; }

    /// <summary>Severity where policy says nothing; null for a rule that is off by default.</summary>
    Severity? DefaultSeverity { get; }

    RuleDocumentation Documentation { get; }

    IReadOnlyList<RuleOption> Options { get; }
}
