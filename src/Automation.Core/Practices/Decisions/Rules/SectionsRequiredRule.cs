namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record. Conditions: the sections that its format cannot do without. Result: a finding per missing section.
/// Fix: add it. Source: Nygard's article and MADR's template.
/// </summary>
internal sealed class SectionsRequiredRule : RecordRule
{
    private const string Status = "Status";
    private const string Context = "Context";
    private const string Considered = "Considered Options";
    private const string Consequences = "Consequences";

    /// <summary>What people call the section in which they say what they decided.</summary>
    private static readonly string[] Outcomes = ["Decision", "Decision Outcome", "Decisions", "Outcome", "Solution", "Resolution"];

    /// <summary>What people call the section in which they say why something had to be decided.</summary>
    private static readonly string[] Reasons = [Context, "Problem", "Background", "Issue", "Motivation", "Situation"];

    /// <summary>What people call the section in which they say what else there was.</summary>
    private static readonly string[] Alternatives = [Considered, "Options", "Alternatives", "Pros and Cons of the Options"];

    /// <summary>What people call the section in which they say what follows.</summary>
    private static readonly string[] Effects = ["Consequence", "Implication", "Impact"];

    public override string Id => "sections-required";

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record; its headings tell its format. A Y-statement is one sentence and needs none.",
        Conditions = "Nygard: Status (or a status above the sections), Context, Decision, Consequences. MADR: Context and Problem "
            + "Statement, Considered Options, Decision Outcome (or Decision). Any other format: Decision. Usual other names, such as "
            + "Background or Implications, will do.",
        Result = "An error per missing section; at most a warning for Status and Considered Options, in any other format, and while the "
            + "status is draft or proposed.",
        Why = "Without its context, alternatives or consequences a decision can be obeyed, but not understood or revised.",
        Fix = "Add the section as a second-level heading with at least a sentence.",
        Source = "https://cognitect.com/blog/2011/11/15/documenting-architecture-decisions, https://adr.github.io/madr/",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options) =>
        from name in Missing(record)
        let isLess = record.IsPending || record.Format == DecisionFormat.Other || name is Considered or Status
        select new Violation(
            $"The section \"{name}\" is missing.",
            new Location(record.Path),
            $"Add the heading `## {name}`, and below it a sentence at least.",
            AtMost: isLess ? Severity.Warning : null);

    private static IEnumerable<string> Missing(DecisionRecord record) => record.Format switch
    {
        DecisionFormat.Nygard => new[] { Status, Context, "Decision", Consequences }.Where(name => !Has(record, name)),
        DecisionFormat.Madr => new[] { "Context and Problem Statement", Considered, "Decision Outcome" }.Where(name => !Has(record, name)),
        _ => record.IsYStatement || Has(record, "Decision") ? [] : ["Decision"],
    };

    /// <summary>By that name, or another one under which people write the same.</summary>
    private static bool Has(DecisionRecord record, string name) => name switch
    {
        Status => record.Status is not null || record.Section(Status) is not null,
        Considered => record.ConsideredOptions is not null || Alternatives.Any(alternative => Begins(record, alternative)),
        Consequences => Effects.Any(effect => Begins(record, effect)),
        "Decision" or "Decision Outcome" => Outcomes.Any(outcome => record.Section(outcome) is not null),
        _ => Reasons.Any(reason => Begins(record, reason)),
    };

    private static bool Begins(DecisionRecord record, string name) =>
        record.Sections.Any(s => s.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
