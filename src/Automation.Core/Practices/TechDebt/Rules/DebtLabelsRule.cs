namespace Automation.Core.Practices.TechDebt.Rules;

/// <summary>
/// Trigger: the debt label. Conditions: exactly one label of each group that policy fills. Result: an error per group. Fix: add the
/// missing label, or take the surplus ones away. Source: Martin Fowler's technical debt quadrant for the kinds.
/// </summary>
internal sealed class DebtLabelsRule : DebtRule
{
    public override string Id => "debt-labels";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Pull requests that carry the debt label; of issues the register and the digest say what they lack.",
        Conditions = "They carry exactly one kind, one impact and one effort label; a group that policy leaves empty asks for nothing.",
        Result = "An error per group, with the labels to choose from.",
        Why = "Debt can only be weighed against other work when its kind, impact and effort are known.",
        Fix = "Choose one label of the group.",
        Source = "https://martinfowler.com/bliki/TechnicalDebtQuadrant.html",
    };

    public override IEnumerable<Violation> Check(DebtSubject subject, RuleOptions options) =>
        from gap in DebtLabels.Missing(subject.Snapshot.Labels, subject.Settings.Labels)
        let choices = string.Join(", ", gap.Choices)
        select gap.Present.Count == 0
            ? new Violation(
                $"The label \"{subject.Settings.Labels.Debt}\" asks for one {gap.Group} label, and there is none.",
                Fix: $"Add one of: {choices}.")
            : new Violation(
                $"There are {gap.Present.Count} {gap.Group} labels ({string.Join(", ", gap.Present)}), and only one can hold.",
                Fix: $"Keep one of: {string.Join(", ", gap.Present)}.");
}
