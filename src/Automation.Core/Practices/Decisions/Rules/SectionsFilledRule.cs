namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each section of a changed record. Conditions: it says something, and nothing of the template is left in it. Result: an
/// error, at most a warning while the decision is pending. Fix: write it, or take an optional section out. Source: MADR's template.
/// </summary>
internal sealed class SectionsFilledRule : RecordRule
{
    public override string Id => "sections-filled";

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each section of an added or changed decision record.",
        Conditions = "The section is not empty and holds no placeholder: {...}, TBD, or a sentence of the template. "
            + "Code is not looked into.",
        Result = "An error on the section; at most a warning while the status is draft or proposed.",
        Why = "A scaffold that is merged unfilled looks like a record and tells nobody anything.",
        Fix = "Write the section, or take it out if the format does not ask for it.",
        Source = "https://adr.github.io/madr/",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options)
    {
        Severity? ceiling = record.IsPending ? Severity.Warning : null;
        foreach (var section in record.Sections)
        {
            if (!DecisionMarkdown.HasContent(DecisionMarkdown.ParsePart(section.Text)))
            {
                yield return new Violation(
                    $"The section \"{section.Name}\" is empty.", new Location(record.Path, section.Line), AtMost: ceiling);
            }
            else if (Placeholders.Find(section) is var (text, line))
            {
                yield return new Violation(
                    $"The section \"{section.Name}\" is not filled in: \"{Excerpt.Of(text)}\".",
                    new Location(record.Path, line),
                    AtMost: ceiling);
            }
        }
    }
}
