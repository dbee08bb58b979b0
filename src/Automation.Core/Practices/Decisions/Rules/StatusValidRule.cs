namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record that names a status. Conditions: it is one of the allowed words. Result: an error on the status. Fix:
/// use one of them. Source: MADR's and log4brains' templates.
/// </summary>
internal sealed class StatusValidRule : RecordRule
{
    private const string Values = "values";

    public override string Id => "status-valid";

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new(Values, DecisionStatus.Known, "The statuses that a record may have, in lower case.")];

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record that names a status, in its front matter, below its title or in a section.",
        Conditions = "The status is one of the option's values; what follows it (\"by ADR-7\", a date) is free. A template's choice of "
            + "statuses is a matter of `sections-filled`.",
        Result = "An error on the status.",
        Why = "A reader, and every tool that lists records, must know whether the decision holds.",
        Fix = "Use draft, proposed, accepted, rejected, deprecated or superseded.",
        Source = "https://adr.github.io/madr/",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options)
    {
        var allowed = options.List(Values);
        return record.Status is null
            || allowed.Contains(record.Status, StringComparer.OrdinalIgnoreCase)
            || Placeholders.IsLeft(record.StatusText ?? record.Status)
            ? []
            : [new Violation(
                $"\"{Excerpt.Of(record.Status)}\" is no status of a decision.",
                new Location(record.Path, record.StatusLine),
                $"Use one of: {string.Join(", ", allowed)}.")];
    }
}
