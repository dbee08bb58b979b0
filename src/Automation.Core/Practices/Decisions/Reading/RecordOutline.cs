using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// A record's title, what stands below it, and its sections. The title is the first heading of the first level. Sections are usually of
/// the second; where those have names that no template knows, and deeper ones do, they are of that level; records that write all
/// headings on the first level have them there.
/// </summary>
internal sealed class RecordOutline
{
    private readonly RecordText text;

    public RecordOutline(RecordText text)
    {
        this.text = text;
        Block[] blocks = [.. text.Document];
        HeadingBlock[] headings = [.. blocks.OfType<HeadingBlock>()];
        Title = TitleOf(headings);
        var level = LevelOf(headings, Title);
        int[] starts =
        [
            .. from i in Enumerable.Range(0, blocks.Length)
               where blocks[i] is HeadingBlock heading && heading.Level <= level && heading != Title
               select i,
        ];
        var first = starts.FirstOrDefault(i => ((HeadingBlock)blocks[i]).Level == level, blocks.Length);
        FrontMatter = blocks.FirstOrDefault() as YamlFrontMatterBlock;
        Header = [.. blocks.Take(first).Where(b => b is not (YamlFrontMatterBlock or HeadingBlock))];
        Sections = [.. Cut(blocks, starts, level)];
    }

    public HeadingBlock? Title { get; }

    public YamlFrontMatterBlock? FrontMatter { get; }

    /// <summary>What stands before the first section, but for headings.</summary>
    public IReadOnlyList<Block> Header { get; }

    public IReadOnlyList<OutlineSection> Sections { get; }

    public OutlineSection? Section(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Sections.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static HeadingBlock? TitleOf(HeadingBlock[] headings) =>
        headings.FirstOrDefault(h => h.Level == 1)
        ?? (headings is [var first, .. var others] && others.Length > 0 && others.All(h => h.Level > first.Level) ? first : null);

    private static int LevelOf(HeadingBlock[] headings, HeadingBlock? title)
    {
        HeadingBlock[] others = [.. headings.Where(h => h != title)];
        HeadingBlock[] known = [.. others.Where(h => SectionNames.IsKnown(NameOf(h)))];
        if (known.Count(h => h.Level == 1) > 1)
        {
            return 1;
        }

        var above = title?.Level ?? 1;
        var levels = known.Where(h => h.Level > above).Select(h => h.Level);
        return levels.Concat(others.Where(h => h.Level > above && known.Length == 0).Select(h => h.Level)).DefaultIfEmpty(above + 1).Min();
    }

    private static string NameOf(HeadingBlock heading) => SectionNames.Clean(DecisionMarkdown.Plain(heading));

    private IEnumerable<OutlineSection> Cut(Block[] blocks, int[] starts, int level)
    {
        for (var i = 0; i < starts.Length; i++)
        {
            var heading = (HeadingBlock)blocks[starts[i]];
            if (heading.Level == level)
            {
                var next = i + 1 < starts.Length ? starts[i + 1] : blocks.Length;
                var end = next < blocks.Length ? blocks[next].Span.Start : text.Text.Length;
                yield return new OutlineSection(SectionOf(heading, end), level, blocks[(starts[i] + 1)..next]);
            }
        }
    }

    private DecisionSection SectionOf(HeadingBlock heading, int end)
    {
        var start = Math.Min(heading.Span.End + 1, text.Text.Length);
        var body = text.Text[start..Math.Max(start, end)];
        var blank = body.Length - body.TrimStart().Length;
        var line = text.LineAt(heading.Span.Start);
        return new DecisionSection(NameOf(heading), body.Trim(), line, blank == body.Length ? line : text.LineAt(start + blank));
    }
}
