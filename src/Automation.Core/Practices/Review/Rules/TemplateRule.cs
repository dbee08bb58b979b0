using Automation.Core.Practices.Review.Content;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>
/// Trigger: descriptions in a repository with a pull request template. Conditions: each section of the template is there and filled, and
/// no instruction is left; boxes are ticked where policy asks for that. Result: one finding for each of these. Fix: the sections by name.
/// </summary>
internal sealed class TemplateRule : ReviewRule
{
    private const string Boxes = "checkboxes";
    private const string Required = "sections";
    private const string Optional = "optional";
    private const string All = "all";
    private const string Any = "any";
    private const int MostNamed = 5;

    public override string Id => "template";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request in a repository with a pull request template; of several templates the one that fits best is taken. "
            + "Bots are exempt unless `exempt-bots` is off, and so is a revert that names what it takes back.",
        Conditions = "Each section of the template that asks for words stands in the description and holds more than the template's own, "
            + "and no instruction of the template is left in it. A section that calls itself optional may be missing or empty, as may "
            + "those that `optional` names; where `sections` names some, only these must be there. Boxes are ticked as `checkboxes` says.",
        Result = "One finding for each of: sections that are missing, sections that are empty, instructions that are left, open boxes.",
        Why = "The team has agreed on what a reviewer needs to know; a part that is left open is asked for in the review instead.",
        Fix = "Fill the template's sections in the description, and remove its instructions.",
        Source = "https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/"
            + "creating-a-pull-request-template-for-your-repository",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new(Boxes, "ignore", "Which checkboxes must be ticked; any: one in each section with boxes.", Allowed: ["ignore", All, Any]),
        new(Required, Array.Empty<string>(), "Headings of the only sections that must be filled; empty: all that ask for words."),
        new(Optional, Array.Empty<string>(), "Headings of sections that may be missing or empty."),
    ];

    public override string? SkipReason(ReviewSubject subject) =>
        subject.NotOpened
        ?? (subject.Snapshot.Templates.Count == 0 ? "The repository has no pull request template." : null)
        ?? subject.BotExemption
        ?? subject.RevertExemption;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        var comparison = TemplateComparison.Of(subject.Snapshot.Templates, subject.Snapshot.Body ?? "", options.List(Required));
        return
        [
            .. Sections(comparison, RequiredOf(comparison.Template, options)),
            .. Leftovers(comparison),
            .. options.Text(Boxes) switch
            {
                All => OpenBoxes(comparison),
                Any => WithoutTick(comparison),
                _ => [],
            },
        ];
    }

    private static string[] RequiredOf(TemplateOutline template, RuleOptions options)
    {
        var (required, optional) = (options.List(Required), options.List(Optional));
        return required.Count > 0 ? [.. required]
            :
            [
                .. template.Sections
                    .Where(section => section.AsksForText && !section.IsOptional)
                    .Select(section => section.Name)
                    .Except(optional, StringComparer.OrdinalIgnoreCase),
            ];
    }

    private static IEnumerable<Violation> Sections(TemplateComparison comparison, string[] required)
    {
        var template = comparison.Template.Name;
        string[] missing = [.. required.Where(section => !comparison.Has(section))];
        string[] empty = [.. required.Where(section => comparison.Has(section) && !comparison.IsFilled(section))];
        if (missing.Length > 0)
        {
            yield return new Violation(
                $"The description lacks {Plural.Of(missing.Length, "section")} of {template}: {Quote(missing)}.",
                Fix: $"Put the headings back into the description and write below them: {Quote(missing)}.");
        }

        if (empty is [""])
        {
            yield return new Violation($"The description holds nothing but what {template} says.");
        }
        else if (empty.Length > 0)
        {
            yield return new Violation(
                $"{Plural.Of(empty.Length, "section")} of the description {(empty.Length == 1 ? "is" : "are")} not filled: {Quote(empty)}.",
                Fix: $"Write below the headings in the description: {Quote(empty)}.");
        }
    }

    /// <summary>Of filled sections only: of the others it is said already that nothing is in them.</summary>
    private static IEnumerable<Violation> Leftovers(TemplateComparison comparison)
    {
        string[] left =
        [
            .. comparison.Template.Sections
                .Where(section => section.AsksForText && comparison.IsFilled(section.Name))
                .SelectMany(section => comparison.KeptIn(section.Name))
                .Where(Placeholders.Contain)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        if (left.Length > 0)
        {
            yield return new Violation(
                $"The description still holds {Plural.Of(left.Length, "instruction")} of {comparison.Template.Name}: {Quote(left)}.",
                Fix: "Remove the template's own words from the description.");
        }
    }

    private static IEnumerable<Violation> OpenBoxes(TemplateComparison comparison)
    {
        string[] boxes = [.. comparison.Template.Sections.SelectMany(section => section.Boxes).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] open = [.. boxes.Where(box => !comparison.IsTicked(box))];
        if (open.Length > 0)
        {
            yield return new Violation(
                $"{Plural.Number(open.Length)} of {Plural.Of(boxes.Length, "checkbox", "checkboxes")} of {comparison.Template.Name} "
                    + $"{(open.Length == 1 ? "is" : "are")} not ticked: {Quote(open)}.",
                Fix: "Do what the checkboxes in the description ask for, then tick them.");
        }
    }

    private static IEnumerable<Violation> WithoutTick(TemplateComparison comparison)
    {
        string[] open =
        [
            .. comparison.Template.Sections
                .Where(section => section.Boxes.Count > 0 && !comparison.HasTick(section.Name))
                .Select(section => section.Name.Length > 0 ? section.Name : section.Boxes[0]),
        ];
        if (open.Length > 0)
        {
            yield return new Violation(
                $"No checkbox of {comparison.Template.Name} is ticked in: {Quote(open)}.",
                Fix: $"Tick the checkboxes that apply in the description: {Quote(open)}.");
        }
    }

    private static string Quote(IReadOnlyCollection<string> texts) =>
        Listing.Of([.. texts.Select(text => $"\"{Excerpt.Of(text)}\"")], MostNamed);
}
