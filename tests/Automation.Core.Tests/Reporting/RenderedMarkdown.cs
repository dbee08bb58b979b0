using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Tests.Reporting;

/// <summary>What a Markdown reader with GitHub's extensions makes of a text.</summary>
internal sealed class RenderedMarkdown(string markdown)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseFootnotes()
        .UseMathematics()
        .Build();

    private readonly MarkdownDocument document = Markdown.Parse(markdown, Pipeline);

    public IReadOnlyList<Block> Blocks => [.. document];

    public IEnumerable<Table> Tables => document.Descendants<Table>();

    /// <summary>Raw HTML, line by line, as it stands in the source.</summary>
    public IEnumerable<string> Html =>
    [
        .. document.Descendants<HtmlBlock>().SelectMany(b => b.Lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        .. document.Descendants<HtmlInline>().Select(i => i.Tag),
    ];

    /// <summary>Inlines that are more than text: links, emphasis, code, formulas.</summary>
    public IEnumerable<Inline> Live => document.Descendants<Inline>()
        .Where(i => i is not (LiteralInline or HtmlEntityInline or HtmlInline) && i.GetType() != typeof(ContainerInline));

    /// <summary>The text outside code, a line for each block, as GitHub's search for mentions and references sees it.</summary>
    public string Text => string.Join('\n', document.Descendants<LeafBlock>().Select(TextOf));

    public string Code => string.Concat(document.Descendants<CodeInline>().Select(c => c.Content));

    private static string TextOf(LeafBlock block) => string.Concat((block.Inline?.Descendants() ?? []).Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => "\n",
        _ => "",
    }));
}
