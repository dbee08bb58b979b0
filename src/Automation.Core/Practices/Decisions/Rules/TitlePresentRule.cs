namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record. Conditions: a first-level heading with a title of its own. Result: an error on the heading. Fix:
/// write the title. Source: every template begins with it.
/// </summary>
internal sealed class TitlePresentRule : RecordRule
{
    public override string Id => "title-present";

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record.",
        Conditions = "The record has a first-level heading that says in words what was decided; the template's own text does not count.",
        Result = "An error on the heading, or on the file when there is none.",
        Why = "Records are found, listed and quoted by their titles.",
        Fix = "Begin the record with a heading such as \"# 7. Use a queue between receiving and processing\".",
        Source = "https://adr.github.io/madr/",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options)
    {
        var location = new Location(record.Path, record.TitleLine);
        if (record.Title is null)
        {
            return [new Violation("The record has no title.", location)];
        }

        return Placeholders.IsTitle(record.Title)
            ? [new Violation($"The title is the template's: \"{Excerpt.Of(record.Title)}\".", location)]
            : [];
    }
}
