namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Fields in a table: one a row (<c>| Status | Accepted |</c>), or one a column where the table's head names them. Tables are read as
/// the lines that they are.
/// </summary>
internal static class FieldTable
{
    /// <summary>Whether lines of one paragraph are a table: one of them parts its head from the rest.</summary>
    public static bool IsTable(IReadOnlyList<SeenLine> lines) => lines.Count > 1 && lines.Any(IsSeparator);

    public static IEnumerable<Field> Read(IReadOnlyList<SeenLine> lines, FieldPlace place)
    {
        SeenLine[][] rows = [.. lines.Where(l => !IsSeparator(l)).Select(l => Cells(l).ToArray())];
        var columns = rows.Length > 0 ? rows[0].Select(c => FieldNames.KindOf(c.Text)).ToArray() : [];
        return columns.Count(c => c is not null) > 1
            ? from row in rows.Skip(1)
              from i in Enumerable.Range(0, Math.Min(row.Length, columns.Length))
              where columns[i] is not null && row[i].Text.Length > 0
              select new Field(columns[i]!.Value, place, rows[0][i].Text, row[i])
            : from row in rows
              where row.Length > 1 && row[1].Text.Length > 0
              let kind = FieldNames.KindOf(row[0].Text.TrimEnd(':'))
              where kind is not null
              select new Field(kind.Value, place, row[0].Text.TrimEnd(':'), row[1]);
    }

    private static bool IsSeparator(SeenLine line) =>
        line.Text.Contains('|', StringComparison.Ordinal)
        && line.Text.Contains('-', StringComparison.Ordinal)
        && line.Text.All(c => c is '|' or '-' or ':' or ' ');

    private static IEnumerable<SeenLine> Cells(SeenLine line)
    {
        var start = line.Text.StartsWith('|') ? 1 : 0;
        while (start < line.Text.Length)
        {
            var end = line.Text.IndexOf('|', start) is >= 0 and var bar ? bar : line.Text.Length;
            yield return line.Slice(start, end - start);
            start = end + 1;
        }
    }
}
