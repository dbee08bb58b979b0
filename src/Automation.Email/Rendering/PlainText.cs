using Automation.Email.Rendering.Pages;

namespace Automation.Email.Rendering;

/// <summary>Writes a page as plain text: the same words in the same order, laid out for a reader of text.</summary>
internal static class PlainText
{
    public static string Write(DigestPage page)
    {
        var text = new TextLayout();
        text.Heading(page.Title, '=');
        text.Paragraph(page.Summary);
        foreach (var section in page.Sections)
        {
            text.Heading(section.Heading, '-');
            foreach (var block in section.Blocks)
            {
                Write(text, block);
            }
        }

        text.Rule();
        foreach (var line in page.Footer)
        {
            text.Paragraph(line);
        }

        if (page.Unsubscribe is { } unsubscribe)
        {
            text.Paragraph($"{DigestPage.UnsubscribeText}:");
            text.Address(unsubscribe, indent: 0);
        }

        return text.ToString();
    }

    private static void Write(TextLayout text, Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph:
                text.Paragraph(paragraph.Text);
                break;
            case Block.Figures figures:
                text.Paragraph(string.Join(", ", figures.Entries.Select(f => $"{f.Value} {f.Label}")) + ".");
                break;
            case Block.Items items:
                Write(text, items);
                break;
            case Block.Table table:
                text.Paragraph($"{table.Caption}:");
                text.Table(Rows(table));
                WriteLines(text, table);
                break;
            case Block.Chart chart:
                text.Paragraph(chart.Picture.Alt);
                break;
        }
    }

    private static void Write(TextLayout text, Block.Items items)
    {
        if (items.Lead.Length > 0)
        {
            text.Paragraph($"{items.Lead}:");
        }

        foreach (var item in items.Entries)
        {
            text.Item(item.Text);
            text.Continue(item.Detail);
            if (item.Url is { } url)
            {
                text.Address(url, indent: 2);
            }
        }

        if (items.More is { } more)
        {
            text.Item(more);
        }
    }

    /// <summary>A column of pictures is left out; <see cref="WriteLines"/> says their numbers.</summary>
    private static List<IReadOnlyList<string>> Rows(Block.Table table)
    {
        var columns = Enumerable.Range(0, table.Columns.Count - 1).Where(c => !HasPictures(table, c)).ToArray();
        return
        [
            [table.Columns[0], .. columns.Select(c => table.Columns[c + 1])],
            .. table.Rows.Select(r => (IReadOnlyList<string>)[r.Name, .. columns.Select(c => Text(r.Cells[c]))]),
        ];
    }

    private static bool HasPictures(Block.Table table, int column) => table.Rows.Any(r => r.Cells[column].Picture is not null);

    private static void WriteLines(TextLayout text, Block.Table table)
    {
        foreach (var picture in table.Pictures)
        {
            text.Item(picture.Alt);
        }
    }

    private static string Text(Cell cell)
    {
        var text = cell.Spoken ?? cell.Text;
        return cell.Detail is null ? text : $"{text} ({cell.Detail})";
    }
}
