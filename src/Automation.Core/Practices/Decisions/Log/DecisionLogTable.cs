using System.Text;

namespace Automation.Core.Practices.Decisions.Log;

/// <summary>One directory's records as a table of Markdown. A column that would be empty is left out.</summary>
internal static class DecisionLogTable
{
    public static string Render(IReadOnlyList<DecisionLogEntry> entries, string folder, DateOnly today)
    {
        (string Name, Func<DecisionLogEntry, string> Cell)[] all =
        [
            ("number", e => e.Decision.Number is { } number ? Digits(number) : ""),
            ("decision", e => $"[{TitleOf(e)}]({RelativeAddress.Of(folder, e.Decision.Path)})"),
            ("status", e => LinkText.Escape(e.Decision.Status ?? "")),
            ("date", e => Day(e.Decision.Date)),
            ("superseded by", e => string.Join(", ", e.SupersededBy.Select(l => Reference(l, folder)))),
            ("review by", e => ReviewBy(e, today)),
        ];
        var columns = all.Select(column => (column.Name, Cells: entries.Select(column.Cell).ToArray()))
            .Where(column => column.Cells.Any(cell => cell.Length > 0))
            .ToList();
        var table = new StringBuilder();
        AppendRow(table, columns.Select(c => c.Name));
        table.Append('|').Append(string.Concat(columns.Select(_ => "---|"))).Append('\n');
        for (var i = 0; i < entries.Count; i++)
        {
            AppendRow(table, columns.Select(c => c.Cells[i]));
        }

        return table.ToString();
    }

    private static void AppendRow(StringBuilder table, IEnumerable<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>The title, or the file's name where there is none.</summary>
    private static string TitleOf(DecisionLogEntry entry) =>
        LinkText.Escape(entry.Decision.Title ?? "") is { Length: > 0 } title ? title : LinkText.Escape(NameOf(entry.Decision.Path));

    private static string Reference(DecisionLogLink link, string folder)
    {
        if (link.Decision is not { } other)
        {
            return LinkText.Escape(link.Text);
        }

        var name = other.Number is { } number ? Digits(number) : LinkText.Escape(NameOf(other.Path));
        return $"[{name}]({RelativeAddress.Of(folder, other.Path)})";
    }

    private static string ReviewBy(DecisionLogEntry entry, DateOnly today) => entry.Decision is { ReviewBy: { } day } decision
        ? decision.Status is not ("rejected" or "deprecated" or "superseded") && day < today ? $"{Day(day)} (passed)" : Day(day)
        : "";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
