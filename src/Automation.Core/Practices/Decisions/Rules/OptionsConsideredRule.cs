namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record with a list of considered options. Conditions: it names two or more. Result: a warning on the section.
/// Fix: name what was turned down. Source: MADR's template.
/// </summary>
internal sealed class OptionsConsideredRule : RecordRule
{
    private const int Least = 2;

    public override string Id => "options-considered";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record that lists the options that were considered.",
        Conditions = "It names two or more.",
        Result = "A warning on the section; at most an info while the status is draft or proposed.",
        Why = "Where there was one option, nothing was decided; what was turned down, and why, is what later readers ask for.",
        Fix = "Name the other options, doing nothing among them, and say why they were not taken.",
        Source = "https://adr.github.io/madr/",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options) =>
        record.ConsideredOptions is { Count: < Least } named
            ? [new Violation(
                named is [var only] ? $"The record considers one option: \"{Excerpt.Of(only)}\"." : "The record considers no option.",
                new Location(record.Path, LineOf(record)),
                AtMost: record.IsPending ? Severity.Info : null)]
            : [];

    private static int? LineOf(DecisionRecord record) => record.Sections.FirstOrDefault(s =>
        s.Name.Contains("option", StringComparison.OrdinalIgnoreCase)
        || s.Name.Contains("alternative", StringComparison.OrdinalIgnoreCase))?.Line;
}
