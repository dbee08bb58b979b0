namespace Automation.Core.Practices;

/// <summary>
/// One rule of a practice: a class of its own, in its practice's flat list. Pure and deterministic: equal input, equal output.
/// </summary>
/// <typeparam name="TSubject">What the practice prepares for its rules.</typeparam>
public abstract class Rule<TSubject> : IRule
{
    public abstract string Id { get; }

    public abstract Severity? DefaultSeverity { get; }

    public abstract RuleDocumentation Documentation { get; }

    public virtual IReadOnlyList<RuleOption> Options => [];

    /// <summary>Why the rule does not apply to this subject, as a sentence for the report; null when it applies.</summary>
    public virtual string? SkipReason(TSubject subject) => null;

    /// <summary>Everything in the subject that breaks the rule, in a stable order; empty when it holds.</summary>
    public abstract IEnumerable<Violation> Check(TSubject subject, RuleOptions options);
}
