namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record. Conditions: the sections that its format cannot do without. Result: an error per missing section.
/// Fix: add it. Source: Nygard's article and MADR's template.
/// </summary>
internal sealed class SectionsRequiredRule : RecordRule
{
    private const string Decision = "Decision";
    private const string Outcome = "Decision Outcome";

    public override string Id => "sections-required";

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record; its headings tell its format.",
        Conditions = "Nygard: Status, Context, Decision, Consequences. MADR: Context and Problem Statement, Considered Options, "
            + "Decision Outcome (or Decision). Any other format: Decision or Decision Outcome.",
        Result = "An error per missing section.",
        Why = "Without its context, alternatives or consequences a decision can be obeyed, but not understood or revised.",
        Fix = "Add the section as a second-level heading with at least a sentence.",
        Source = "https://cognitect.com/blog/2011/11/15/documenting-architecture-decisions, https://adr.github.io/madr/",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options) =>
        from name in Missing(record)
        select new Violation(
            $"The section \"{name}\" is missing.", new Location(record.Path), $"Add \"## {name}\" with at least a sentence.");

    private static IEnumerable<string> Missing(DecisionRecord record)
    {
        bool Lacks(string name) => record.Section(name) is null;
        var lacksOutcome = Lacks(Outcome) && Lacks(Decision);
        return record.Format switch
        {
            DecisionFormat.Nygard => new[] { "Status", "Context", Decision, "Consequences" }
                .Where(n => Lacks(n) && (n != "Status" || record.Status is null)),
            DecisionFormat.Madr => new[] { "Context and Problem Statement", "Considered Options", Outcome }
                .Where(n => n == Outcome ? lacksOutcome : Lacks(n)),
            _ => lacksOutcome ? [Decision] : [],
        };
    }
}
