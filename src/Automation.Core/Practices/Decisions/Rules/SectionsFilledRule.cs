using Automation.Core.Practices.Decisions.Reading;

namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each section and property of a changed record. Conditions: it says something, and nothing of the template is left in it.
/// Result: an error, at most a warning while the decision is pending. Fix: write it, or take an optional section out. Source: MADR's
/// template.
/// </summary>
internal sealed class SectionsFilledRule : RecordRule
{
    /// <summary>What the formats ask for. An empty section of another name may be no more than a heading of the wrong level.</summary>
    private static readonly string[] Essential =
    [
        "Status", "Context", "Context and Problem Statement", "Considered Options", "Decision", "Decision Outcome", "Consequences",
    ];

    public override string Id => "sections-filled";

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each section of an added or changed decision record, its status, its dates and the people that it names.",
        Conditions = "The section is not empty. It says more than dots, and nothing holds a placeholder: {...}, TBD, a line that begins "
            + "with TODO, a sentence of a common template, a choice of statuses. Decision and consequences are more than questions. "
            + "Code is not looked into.",
        Result = "An error on the section or property; at most a warning where a section is empty that no format asks for, and while the "
            + "status is draft or proposed, unless the title, too, is a template's.",
        Why = "A scaffold that is merged unfilled looks like a record and tells nobody anything.",
        Fix = "Write the section, or take it out if the format does not ask for it.",
        Source = "https://adr.github.io/madr/",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options)
    {
        var isTemplate = record.Title is { } title && Placeholders.IsTitle(title);
        Severity? ceiling = record.IsPending && !isTemplate ? Severity.Warning : null;

        // A status that stands in a section was looked at with it.
        var isTbdWord = Placeholders.IsTbdWord(record);
        return record.Sections.SelectMany(s => Section(record.Path, s, isTbdWord))
            .Concat(Properties(record))
            .DistinctBy(v => v.Location?.Line)
            .Select(violation => violation with { AtMost = violation.AtMost ?? ceiling });
    }

    private static IEnumerable<Violation> Properties(DecisionRecord record)
    {
        (string Name, string? Text, int? Line)[] properties =
        [
            ("status", record.StatusText, record.StatusLine),
            ("date", record.DateText, record.DateLine),
            ("day of the next review", record.ReviewByText, record.ReviewByLine),
            ("reversibility", record.ReversibleText, record.ReversibleLine),
            .. People(record.Roles).Select(person => ("list of people", (string?)person, (int?)null)),
        ];
        return from property in properties.DistinctBy(p => p.Name)
               where property.Text is { } text && (Placeholders.IsLeft(text) || (text == record.StatusText && IsChoice(record)))
               select new Violation(
                   $"The {property.Name} is the template's: \"{Excerpt.Of(property.Text!)}\".",
                   new Location(record.Path, property.Line),
                   $"Write the {property.Name}, or take the line out if the format does not ask for it.");
    }

    /// <summary>Whether the status is still a choice: "Proposed / Accepted / Superseded".</summary>
    private static bool IsChoice(DecisionRecord record) =>
        record is { Status: null, StatusText: { } text } && StatusWords.IsTemplate(text);

    private static IEnumerable<string> People(DecisionRoles roles) =>
        roles.Drivers.Concat(roles.Approvers).Concat(roles.Contributors).Concat(roles.Informed).Where(Placeholders.IsLeft);

    private static IEnumerable<Violation> Section(string path, DecisionSection section, bool isTbdWord)
    {
        if (!DecisionMarkdown.HasContent(DecisionMarkdown.ParsePart(section.Text)))
        {
            yield return new Violation(
                $"The section \"{Excerpt.Of(section.Name)}\" is empty.",
                new Location(path, section.Line),
                AtMost: Essential.Contains(section.Name, StringComparer.OrdinalIgnoreCase) ? null : Severity.Warning);
        }
        else if (Placeholders.Find(section, isTbdWord) is var (text, line))
        {
            yield return new Violation(
                $"The section \"{Excerpt.Of(section.Name)}\" is not filled in: \"{Excerpt.Of(text)}\".", new Location(path, line));
        }
    }
}
