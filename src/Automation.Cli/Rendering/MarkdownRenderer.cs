using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Spectre.Console;
using Spectre.Console.Rendering;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using MarkdownTableCell = Markdig.Extensions.Tables.TableCell;
using MarkdownTableRow = Markdig.Extensions.Tables.TableRow;
using Table = Spectre.Console.Table;

namespace Automation.Cli.Rendering;

/// <summary>Shows GitHub-flavoured Markdown in a terminal: headings, paragraphs, lists, tables, code; HTML tags are left out.</summary>
internal static class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static IRenderable Render(string markdown) => Blocks(Markdown.Parse(markdown, Pipeline));

    private static Rows Blocks(IEnumerable<Block> blocks) => new(blocks.Select(Render).OfType<IRenderable>());

    private static IRenderable? Render(Block block) => block switch
    {
        HeadingBlock heading => new Markup($"[bold]{Inline(heading.Inline)}[/]"),
        ParagraphBlock paragraph => new Markup(Inline(paragraph.Inline)),
        MarkdownTable table => Render(table),
        ListBlock list => new Padder(Items(list), new Padding(1, 0, 0, 0)),
        CodeBlock code => new Padder(new Text(code.Lines.ToString(), new Style(Color.Grey)), new Padding(2, 0, 0, 0)),
        QuoteBlock quote => new Padder(Blocks(quote), new Padding(2, 0, 0, 0)),
        HtmlBlock html => Html(html),
        ThematicBreakBlock => new Rule(),
        _ => null,
    };

    private static Rows Items(ListBlock list) => new(list.OfType<ListItemBlock>().Select((item, i) => Item(list, item, i)));

    private static Columns Item(ListBlock list, ListItemBlock item, int index) =>
        new(new Text(list.IsOrdered ? $"{index + 1}." : "•"), Blocks(item)) { Expand = false, Padding = new Padding(0, 0, 1, 0) };

    private static Table Render(MarkdownTable source)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var row in source.OfType<MarkdownTableRow>())
        {
            var cells = row.OfType<MarkdownTableCell>().Select(c => Inline((c.FirstOrDefault() as LeafBlock)?.Inline)).ToArray();
            if (row.IsHeader)
            {
                table.AddColumns([.. cells.Select(c => new TableColumn(c))]);
            }
            else
            {
                table.AddRow([.. cells.Select(c => new Markup(c))]);
            }
        }

        return table;
    }

    private static Text? Html(HtmlBlock html)
    {
        var text = HtmlText.Strip(html.Lines.ToString());
        return text.Length == 0 ? null : new Text(text);
    }

    private static string Inline(ContainerInline? container)
    {
        if (container is null)
        {
            return "";
        }

        return string.Concat(container.Select(Inline));
    }

    private static string Inline(Inline inline) => inline switch
    {
        LiteralInline literal => Markup.Escape(literal.Content.ToString()),
        CodeInline code => $"[grey]{Markup.Escape(code.Content)}[/]",
        EmphasisInline { DelimiterCount: >= 2 } strong => $"[bold]{Inline((ContainerInline)strong)}[/]",
        EmphasisInline emphasis => $"[italic]{Inline((ContainerInline)emphasis)}[/]",
        LineBreakInline { IsHard: true } => "\n",
        LineBreakInline => " ",
        HtmlEntityInline entity => Markup.Escape(entity.Transcoded.ToString()),
        HtmlInline => "",
        ContainerInline container => Inline(container),
        _ => "",
    };
}
