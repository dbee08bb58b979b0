using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Collects what a record says of itself by name: in its front matter, below its title ("Date: 2026-01-31", "* Status: accepted",
/// <c>| Status | Accepted |</c>), and in sections of that name ("## Status").
/// </summary>
internal sealed partial class FieldReader
{
    /// <summary>Sections that hold fields and nothing else.</summary>
    private static readonly string[] Containers = ["Metadata", "Meta", "Details", "Document", "Info", "Information", "Header"];

    private readonly RecordText text;
    private readonly RecordOutline outline;

    private FieldReader(RecordText text, RecordOutline outline)
    {
        this.text = text;
        this.outline = outline;
    }

    /// <summary>In the order of their places, and of the text.</summary>
    public static IReadOnlyList<Field> Read(RecordText text, RecordOutline outline) => [.. new FieldReader(text, outline).Fields()];

    private IEnumerable<Field> Fields() =>
    [
        .. outline.FrontMatter is null ? [] : FrontMatter.Read(outline.FrontMatter),
        .. InBlocks(outline.Header, FieldPlace.Header, own: null).Where(f => f.Kind is not (FieldKind.Title or FieldKind.Number)),
        .. outline.Sections.SelectMany(InSection),
    ];

    private IEnumerable<Field> InSection(OutlineSection section)
    {
        if (string.Equals(section.Name, "Decision", StringComparison.OrdinalIgnoreCase))
        {
            return InBlocks(section.Blocks, FieldPlace.Section, own: null).Where(f => f.Kind == FieldKind.Reversibility);
        }

        var kind = FieldNames.KindOf(section.Name);
        var isField = kind switch
        {
            null => Containers.Contains(section.Name, StringComparer.OrdinalIgnoreCase),

            // "## Drivers" are forces, not people; files that a section lists need not be what the decision is about.
            FieldKind.Drivers => FieldNames.Bare(section.Name) != "drivers",
            FieldKind.Covers or FieldKind.Title or FieldKind.Number => false,
            _ => true,
        };
        return isField ? InBlocks(section.Blocks, FieldPlace.Section, kind is null ? null : new FieldName(kind.Value, section.Name, Depth: 0)) : [];
    }

    /// <param name="own">The field whose values are the lines that begin with no other field's name; null for none.</param>
    private List<Field> InBlocks(IEnumerable<Block> blocks, FieldPlace place, FieldName? own)
    {
        var found = new List<Field>();
        var paragraphs = blocks.SelectMany(b => b is ParagraphBlock p ? [p] : b.Descendants<ParagraphBlock>());
        FieldName? listed = null;
        foreach (var lines in paragraphs.Select(p => SeenLines.Of(text, p)))
        {
            if (FieldTable.IsTable(lines))
            {
                found.AddRange(FieldTable.Read(lines, place));
                continue;
            }

            foreach (var line in Joined(lines))
            {
                var field = FieldOf(line, place, listed) ?? own?.With(line, place);
                listed = field?.Value.Text.Length == 0 ? new FieldName(field.Kind, field.Name, line.Depth) : Still(listed, line);
                found.AddRange(field?.Value.Text.Length > 0 ? [field] : []);
            }
        }

        return found;
    }

    /// <summary>A line that names a field, or one in the list below a name that has nothing behind it.</summary>
    private static Field? FieldOf(SeenLine line, FieldPlace place, FieldName? listed) =>
        Named(line, place) ?? (line.Depth > listed?.Depth ? listed.With(line, place) : null);

    /// <summary>The name that a list stands below, until the list ends.</summary>
    private static FieldName? Still(FieldName? listed, SeenLine line) => line.Depth > listed?.Depth ? listed : null;

    /// <summary>Lines, where one that plainly goes on has the next one behind it: "superseded by" above a link.</summary>
    private static IEnumerable<SeenLine> Joined(IReadOnlyList<SeenLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            while (i + 1 < lines.Count && GoesOn().IsMatch(line.Text))
            {
                line = line.Append(lines[++i]);
            }

            yield return line;
        }
    }

    private static Field? Named(SeenLine line, FieldPlace place) =>
        NameForm().Match(line.Text) is { Success: true } match && FieldNames.KindOf(match.Groups["name"].Value) is { } kind
            ? new Field(kind, place, match.Groups["name"].Value, line.Slice(match.Length))
            : null;

    /// <summary>A field whose values follow.</summary>
    /// <param name="Depth">How many list items the name stands in.</param>
    private sealed record FieldName(FieldKind Kind, string Name, int Depth)
    {
        public Field With(SeenLine value, FieldPlace place) => new(Kind, place, Name, value);
    }

    [GeneratedRegex(@"^\W{0,10}(?<name>\p{L}[\p{L} _/-]{0,39}):", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"(?:\bby|,)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();
}
