namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: a changed path, a label or the size, as policy says. Conditions: a record is added, or the description names one. Result:
/// an error that says what made it due. Fix: add the record at the proposed path. House rule.
/// </summary>
internal sealed class RecordDueRule : Rule<DecisionSubject>
{
    public override string Id => "record-due";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "A changed path matches due.paths, a label is one of due.labels, or the changed lines reach due.size.",
        Conditions = "The pull request adds a decision record, or its description links or names one of the base branch.",
        Result = "An error that names what made the record due.",
        Why = "What is decided without a record is decided again by everyone who comes later.",
        Fix = "Add a decision record, or name the existing one (ADR-0007 or its file) in the description.",
    };

    public override string? SkipReason(DecisionSubject subject) =>
        subject.Due?.Unknown is { } reason ? $"Whether a decision record is due, and there, cannot be told: {reason}" : null;

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options) =>
        subject.Due is { Triggers.Count: > 0, IsMet: false } due
            ? [new Violation(
                $"A decision record is due, because of {string.Join("; ", due.Triggers)}.",
                Fix: $"Add {due.ProposedPath}, or name the existing record (ADR-0007 or its file) in the description.")]
            : [];
}
