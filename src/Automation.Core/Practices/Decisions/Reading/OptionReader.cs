using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Finds the considered options by name: the items of the section's first list, else its headings, else its paragraphs that begin in
/// bold. A Y-statement names them in its sentence.
/// </summary>
internal static class OptionReader
{
    private const int MaxOptions = 100;
    private const int LongestName = 200;

    private static readonly string[] Names =
    [
        "Considered Options", "Options Considered", "Considered Alternatives", "Alternatives Considered", "Alternatives", "Options",
        "Positions", "Candidates to Consider", "Pros and Cons of the Options",
    ];

    public static IReadOnlyList<string>? Read(RecordText text, RecordOutline outline)
    {
        if (outline.Section(Names) is not { } section)
        {
            return null;
        }

        // A list below a heading is what the option of that heading is about.
        var list = section.Blocks.TakeWhile(b => b is not HeadingBlock).OfType<ListBlock>().FirstOrDefault();
        string[] found =
        [
            .. (list is null
                ? Headings(section) is { Length: > 0 } headings ? headings : Bold(section)
                : list.Select(item => Item(text, (ListItemBlock)item)))
                .Where(n => n.Length > 0)
                .Select(n => n[..Math.Min(n.Length, LongestName)])
                .Take(MaxOptions),
        ];
        return found.Length > 0 ? found : null;
    }

    /// <summary>The item's first paragraph, on one line.</summary>
    private static string Item(RecordText text, ListItemBlock item) =>
        item.FirstOrDefault() is ParagraphBlock paragraph ? string.Join(' ', SeenLines.Of(text, paragraph).Select(l => l.Text)) : "";

    private static string[] Headings(OutlineSection section)
    {
        HeadingBlock[] headings = [.. section.Blocks.OfType<HeadingBlock>()];
        return [.. headings.Where(h => h.Level == headings.Min(o => o.Level)).Select(h => SectionNames.Clean(DecisionMarkdown.Plain(h)))];
    }

    private static string[] Bold(OutlineSection section) =>
    [
        .. section.Blocks.OfType<ParagraphBlock>()
            .Select(p => p.Inline?.FirstChild).OfType<EmphasisInline>().Where(e => e.DelimiterCount == 2)
            .Select(e => SectionNames.Clean(string.Concat(e.Descendants<LiteralInline>().Select(l => l.Content.ToString())))),
    ];
}
