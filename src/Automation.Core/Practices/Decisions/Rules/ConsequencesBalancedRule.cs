namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record that parts good consequences from bad ones. Conditions: it has both. Result: a warning on the section.
/// Fix: name the other side. Source: MADR's template, and that of the practice guide (Positive, Negative).
/// </summary>
internal sealed class ConsequencesBalancedRule : RecordRule
{
    public override string Id => "consequences-balanced";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record that parts its consequences: \"Good, because\" and \"Bad, because\", or Positive "
            + "and Negative.",
        Conditions = "It names at least one of each.",
        Result = "A warning on the section; at most an info while the status is draft or proposed.",
        Why = "Every decision costs something; a record that does not say what was written to persuade, not to inform.",
        Fix = "Name the consequences of the other kind.",
        Source = "https://adr.github.io/madr/",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options)
    {
        var (good, bad) = (record.GoodConsequences, record.BadConsequences);
        return (good ?? bad) is not null && good is not { Count: > 0 } != bad is not { Count: > 0 }
            ? [new Violation(
                $"The record names no {(good is { Count: > 0 } ? "bad" : "good")} consequence.",
                new Location(record.Path, (record.Section("Consequences") ?? record.Section("Decision Outcome"))?.Line),
                AtMost: record.IsPending ? Severity.Info : null)]
            : [];
    }
}
