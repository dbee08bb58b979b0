using System.Text;
using Automation.Cli.Debts;
using Automation.Core.Debts;
using Automation.Core.Digests.Content;
using Automation.Core.Practices;
using Automation.Core.Reporting;

namespace Automation.Cli.Rendering;

/// <summary>A report of debt as a page. Texts of others neither mention anybody nor break a table.</summary>
internal static class DebtMarkdown
{
    public static string Of(IReadOnlyList<NamedReport> reports)
    {
        var page = new StringBuilder("# Tech debt\n");
        foreach (var (repository, report) in reports)
        {
            Append(page, repository, report);
        }

        return page.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder page, string? repository, DebtReport report)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {Text(repository ?? "This folder")}\n\n{DebtWords.Summary(report)}\n");
        foreach (var notice in report.Notices)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n> {Text(notice)}\n");
        }

        AppendOpen(page, report);
        AppendMatrix(page, report.Matrix);
        AppendPaid(page, report);
        AppendTrend(page, report.Trend ?? []);
    }

    private static void AppendOpen(StringBuilder page, DebtReport report) => Table(
        page,
        "Open",
        ["Priority", "Kind", "Where", "What", "Age", "Owners", "Remarks"],
        report.Open.Select(i => new[]
        {
            DebtWords.Priority(i), Text(DebtWords.Kind(i)), Text(DebtWords.Place(i)), Text(i.Title), DebtWords.Age(i, report.AsOf),
            Text(string.Join(' ', i.Owners)), Text(DebtWords.Remarks(i, report.AsOf)),
        }));

    private static void AppendMatrix(StringBuilder page, DebtMatrix? matrix)
    {
        if (matrix is not null)
        {
            Table(
                page,
                "Impact against effort",
                ["Impact", .. matrix.Effort.Select(Text)],
                matrix.Impact.Select((impact, row) => (string[])[Text(impact), .. matrix.Cells[row].Select(Plural.Number)]));
            page.Append(matrix.Unsorted > 0 ? $"\n{DebtWords.Unsorted(matrix)}\n" : "");
        }
    }

    private static void AppendPaid(StringBuilder page, DebtReport report) => Table(
        page,
        "Paid back",
        ["Paid", "Kind", "Where", "What", "Age"],
        report.Paid.Select(i => new[]
        {
            DebtWords.Paid(i), Text(DebtWords.Kind(i)), Text(DebtWords.Place(i)), Text(i.Title), DebtWords.Age(i, report.AsOf),
        }));

    private static void AppendTrend(StringBuilder page, IReadOnlyList<DebtTrendWeek> trend) => Table(
        page,
        "By week",
        ["Week", "Opened", "Paid", "Open"],
        trend.Select(w => new[]
        {
            w.Week.ToString(), Plural.Number(w.Opened), Plural.Number(w.Paid), Plural.Number(w.Open),
        }));

    /// <summary>Nothing at all without rows.</summary>
    private static void Table(StringBuilder page, string heading, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(Row).ToList();
        if (lines.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {heading}\n\n{Row(columns)}\n{Row([.. columns.Select(_ => "---")])}\n");
            page.AppendJoin('\n', lines).Append('\n');
        }
    }

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Text(string text) => MarkdownText.Inline(text);
}
