using Automation.Core.Practices;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Automation.Core.Commands;

/// <summary>
/// The lines of a comment in which its writer speaks: not those of code, of quotes, of raw HTML, or in a comment that nobody sees. A line
/// that GitHub shows in a quote because none above it is blank counts as quoted.
/// </summary>
internal static class CommentLines
{
    /// <summary>GitHub takes no longer comments.</summary>
    private const int MaxLength = 65_536;

    private const int MaxIndent = 3;

    private static readonly MarkdownPipeline BlocksOnly = Pipeline();

    /// <summary>In their order, without blanks in front; none of a text that nests too deeply to be read.</summary>
    public static IEnumerable<string> In(string body)
    {
        var text = Excerpt.Cut(body, MaxLength).ToString();
        return Parse(text).Descendants<ParagraphBlock>().Where(IsOwn).SelectMany(p => SpokenIn(p, text));
    }

    /// <summary>Markup inside of a paragraph costs Markdig the square of its length, and is not looked at.</summary>
    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        foreach (var parser in builder.BlockParsers.OfType<BlockParser>())
        {
            parser.Closed += static (_, block) =>
            {
                if (block is LeafBlock leaf)
                {
                    leaf.ProcessInlines = false;
                }
            };
        }

        return builder.Build();
    }

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, BlocksOnly);
        }
        catch (ArgumentException)
        {
            // Nested too deeply.
            return [];
        }
    }

    private static bool IsOwn(Block block)
    {
        var parent = block.Parent;
        while (parent is not null and not QuoteBlock)
        {
            parent = parent.Parent;
        }

        return parent is null;
    }

    private static IEnumerable<string> SpokenIn(ParagraphBlock paragraph, string text)
    {
        string[] lines = [.. paragraph.Lines.Lines.Take(paragraph.Lines.Count).Select(l => l.Slice.ToString())];
        var hidden = new HiddenSpans(string.Join('\n', lines));
        var at = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!hidden.Covers(at) && BeginsItsLine(text, paragraph.Lines.Lines[i].Slice.Start))
            {
                yield return lines[i].TrimStart(' ');
            }

            at += lines[i].Length + 1;
        }
    }

    /// <summary>Whether nothing but three blanks at most stands before it, and no sign of a list.</summary>
    private static bool BeginsItsLine(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        var begin = start;
        while (begin > 0 && text[begin - 1] == ' ')
        {
            begin--;
        }

        return end - begin <= MaxIndent && (begin == 0 || text[begin - 1] is '\n' or '\r');
    }
}
