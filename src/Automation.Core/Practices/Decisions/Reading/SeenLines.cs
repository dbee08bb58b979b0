using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>Splits paragraphs into the lines that a reader sees. Lines with nothing to see are left out.</summary>
internal sealed class SeenLines
{
    private readonly RecordText source;
    private readonly int depth;
    private readonly List<SeenLine> lines = [];
    private readonly List<SeenLink> links = [];
    private readonly StringBuilder text = new();
    private int start = -1;
    private int struck;
    private bool isInLink;

    private SeenLines(RecordText source, int depth)
    {
        this.source = source;
        this.depth = depth;
    }

    /// <summary>The lines of all paragraphs in the blocks, in lists and quotes too, in the order of the text.</summary>
    public static IEnumerable<SeenLine> Of(RecordText source, IEnumerable<Block> blocks) =>
        from block in blocks
        from paragraph in block is ParagraphBlock own ? [own] : block.Descendants<ParagraphBlock>()
        from line in Of(source, paragraph)
        select line;

    public static IReadOnlyList<SeenLine> Of(RecordText source, LeafBlock block)
    {
        var reader = new SeenLines(source, DepthOf(block));
        if (block.Inline is null)
        {
            reader.AddRaw(block);
        }
        else
        {
            reader.Walk(block.Inline);
            reader.EndLine();
        }

        return reader.lines;
    }

    private static int DepthOf(Block block)
    {
        var found = 0;
        for (Block? parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            found += parent is ListItemBlock ? 1 : 0;
        }

        return found;
    }

    private void AddRaw(LeafBlock block)
    {
        var first = source.LineAt(block.Span.Start);
        foreach (var (index, line) in DecisionMarkdown.Plain(block).Split('\n').Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(new SeenLine(line.Trim(), first + index, depth, []));
            }
        }
    }

    private void Walk(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LineBreakInline when isInLink:
                    Add(" ", inline);
                    break;
                case LineBreakInline:
                    EndLine();
                    break;
                case LiteralInline literal:
                    Add(literal.Content.ToString(), inline);
                    break;
                case CodeInline code:
                    Add(code.Content, inline);
                    break;
                case HtmlEntityInline entity:
                    Add(entity.Transcoded.ToString(), inline);
                    break;
                case AutolinkInline link:
                    Add(link.Url, inline);
                    break;
                case HtmlInline html:
                    Tag(html.Tag);
                    break;
                case LinkInline { IsImage: false } link:
                    Link(link);
                    break;
                case EmphasisInline { DelimiterChar: '~', DelimiterCount: 2 } or LinkInline:
                    break;
                case ContainerInline inner:
                    Walk(inner);
                    break;
            }
        }
    }

    private void Link(LinkInline link)
    {
        var at = text.Length;
        isInLink = true;
        Walk(link);
        isInLink = false;
        if (struck == 0)
        {
            links.Add(new SeenLink(at, text.ToString(at, text.Length - at), link.Url ?? ""));
        }
    }

    private void Tag(string tag)
    {
        var name = tag.Trim('<', '>', '/', ' ').ToLowerInvariant();
        if (name == "br" && !isInLink)
        {
            EndLine();
        }
        else if (name is "s" or "del" or "strike")
        {
            struck = Math.Max(0, struck + (tag.StartsWith("</", StringComparison.Ordinal) ? -1 : 1));
        }
    }

    private void Add(string part, Inline inline)
    {
        if (struck == 0)
        {
            start = start < 0 ? inline.Span.Start : start;
            text.Append(part);
        }
    }

    private void EndLine()
    {
        if (start >= 0)
        {
            var line = new SeenLine(text.ToString(), source.LineAt(start), depth, [.. links]).Slice(0);
            if (line.Text.Length > 0)
            {
                lines.Add(line);
            }
        }

        text.Clear();
        links.Clear();
        start = -1;
    }
}
