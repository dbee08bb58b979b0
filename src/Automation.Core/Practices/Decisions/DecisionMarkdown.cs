using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Practices.Decisions;

/// <summary>Reads Markdown for the records: what a reader would see of it, without markup and HTML.</summary>
internal static class DecisionMarkdown
{
    /// <summary>Stands for a code span where code is not to be looked into.</summary>
    private const string Code = "``";

    private static readonly MarkdownPipeline Whole = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();
    private static readonly MarkdownPipeline Part = new MarkdownPipelineBuilder().Build();

    /// <summary>
    /// A whole file, front matter and all. Text that Markdig refuses, because it nests too deeply, gives an empty document.
    /// </summary>
    public static MarkdownDocument ParseFile(string text) => Parse(text, Whole);

    /// <summary>A part of a file; a rule at its start opens no front matter.</summary>
    /// <inheritdoc cref="ParseFile"/>
    public static MarkdownDocument ParsePart(string text) => Parse(text, Part);

    /// <summary>The text that people see of a heading or paragraph, lines kept.</summary>
    /// <param name="keepCode">Whether code spans are part of it; if not, only a mark stands in their place.</param>
    public static string Plain(LeafBlock block, bool keepCode = true)
    {
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
        ParagraphBlock paragraph => Plain(paragraph).Length > 0 || paragraph.Inline!.Descendants<LinkInline>().Any(),
        _ => true,
    });

    /// <summary>Markdown counts what follows a comment on its last line to the comment's block.</summary>
    private static bool HasTextAfterComment(HtmlBlock html)
    {
        var text = html.Lines.ToString();
        var end = text.LastIndexOf("-->", StringComparison.Ordinal);
        return end >= 0 && !text.AsSpan(end + 3).IsWhiteSpace();
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
