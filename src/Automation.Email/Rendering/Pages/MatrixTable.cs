using Automation.Core.Digests.Content;
using Automation.Core.Practices;

namespace Automation.Email.Rendering.Pages;

/// <summary>The impact-effort matrix as a table. What does not fit is counted, not dropped.</summary>
internal static class MatrixTable
{
    private const int MostRows = 6;
    private const int MostColumns = 4;

    public static IEnumerable<Block> Build(DebtMatrix matrix)
    {
        yield return new Block.Table(
            "Open debt by impact and effort",
            ["Impact", .. matrix.Effort.Take(MostColumns).Select(l => $"{LabelText.Level(l)} effort")],
            [.. matrix.Impact.Take(MostRows).Select((label, row) => new TableRow(LabelText.Level(label), [.. Cells(matrix.Cells[row])]))]);

        var all = matrix.Cells.Sum(r => r.Sum());
        var shown = matrix.Cells.Take(MostRows).Sum(r => r.Take(MostColumns).Sum());
        if (all > shown)
        {
            yield return new Block.Paragraph($"{Plural.Of(all - shown, "more item")} with other labels.", IsAside: true);
        }

        if (matrix.Unsorted > 0)
        {
            yield return new Block.Paragraph(
                $"{Plural.Of(matrix.Unsorted, "more item lacks", "more items lack")} a label for impact, for effort, or for both.",
                IsAside: true);
        }
    }

    private static IEnumerable<Cell> Cells(IReadOnlyList<int> row) =>
        row.Take(MostColumns).Select(n => new Cell(Plural.Number(n), Tone: n == 0 ? Tone.Quiet : Tone.Plain));
}
