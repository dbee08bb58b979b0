using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Practices.Decisions;

/// <summary>Reads Markdown for the records: what a reader would see of it, without markup and HTML.</summary>
internal static class DecisionMarkdown
{
    /// <summary>Stands for a code span where code is not to be looked into.</summary>
    private const string Code = "``";

    /// <summary>
    /// The longest paragraph or heading whose markup is read, in characters. Some markup, unclosed brackets for one, costs Markdig the
    /// square of a block's length.
    /// </summary>
    private const int MaxBlock = 4096;

    private static readonly MarkdownPipeline Whole = Pipeline(new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePreciseSourceLocation());

    private static readonly MarkdownPipeline Part = Pipeline(new MarkdownPipelineBuilder());

    /// <summary>
    /// A whole file, front matter and all. Text that Markdig refuses, because it nests too deeply, gives an empty document; in a very
    /// long paragraph or heading markup is text.
    /// </summary>
    public static MarkdownDocument ParseFile(string text) => Parse(text, Whole);

    /// <summary>A part of a file; a rule at its start opens no front matter.</summary>
    /// <inheritdoc cref="ParseFile"/>
    public static MarkdownDocument ParsePart(string text) => Parse(text, Part);

    /// <summary>The text that people see of a heading or paragraph, lines kept.</summary>
    /// <param name="keepCode">Whether code spans are part of it; if not, only a mark stands in their place.</param>
    public static string Plain(LeafBlock block, bool keepCode = true)
    {
        if (block is ParagraphBlock or HeadingBlock && block.Inline is null)
        {
            return block.Lines.ToString().Trim();
        }

        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => keepCode ? code.Content : Code,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                LineBreakInline => "\n",
                _ => "",
            });
        }

        return text.ToString().Trim();
    }

    /// <summary>Whether a reader would see anything but headings and rules.</summary>
    public static bool HasContent(MarkdownDocument document) => document.Descendants<LeafBlock>().Any(block => block switch
    {
        HeadingBlock or ThematicBreakBlock or LinkReferenceDefinition => false,
        HtmlBlock html => html.Type != HtmlBlockType.Comment || HasTextAfterComment(html),
        ParagraphBlock paragraph => Plain(paragraph).Length > 0 || paragraph.Inline?.Descendants<LinkInline>().Any() == true,
        _ => true,
    });

    /// <summary>Markdown counts what follows a comment on its last line to the comment's block.</summary>
    private static bool HasTextAfterComment(HtmlBlock html)
    {
        var text = html.Lines.ToString();
        var end = text.LastIndexOf("-->", StringComparison.Ordinal);
        return end >= 0 && !text.AsSpan(end + 3).IsWhiteSpace();
    }

    private static MarkdownPipeline Pipeline(MarkdownPipelineBuilder builder)
    {
        foreach (var parser in builder.BlockParsers.OfType<BlockParser>())
        {
            parser.Closed += static (_, block) => LeaveLongAlone(block);
        }

        return builder.Build();
    }

    private static void LeaveLongAlone(Block block)
    {
        if (block is LeafBlock { ProcessInlines: true } leaf)
        {
            var length = 0;
            for (var i = 0; i < leaf.Lines.Count; i++)
            {
                length += leaf.Lines.Lines[i].Slice.Length;
            }

            leaf.ProcessInlines = length <= MaxBlock;
        }
    }

    private static MarkdownDocument Parse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            return [];
        }
    }
}
