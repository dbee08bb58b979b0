using Automation.Cli.Debts;
using Automation.Core.Debts;
using Automation.Core.Digests.Content;
using Automation.Core.Practices;
using Spectre.Console;

namespace Automation.Cli.Rendering;

/// <summary>A report of debt for people. Whatever GitHub or a comment said must not command the terminal.</summary>
internal static class DebtView
{
    /// <summary>What was paid lately is a comfort, not a list to work off.</summary>
    private const int PaidShown = 20;

    public static void Write(IAnsiConsole console, IReadOnlyList<NamedReport> reports)
    {
        if (reports.Count == 0)
        {
            console.MarkupLine("No debt is known.");
        }

        foreach (var (repository, report) in reports)
        {
            Write(console, repository, report);
        }
    }

    private static void Write(IAnsiConsole console, string? repository, DebtReport report)
    {
        console.MarkupLineInterpolated($"[bold]{VisibleText.Of(repository ?? "This folder")}[/]: {DebtWords.Summary(report)}");
        foreach (var notice in report.Notices)
        {
            console.MarkupLineInterpolated($"[yellow]{VisibleText.Of(notice)}[/]");
        }

        if (report.Open.Count > 0)
        {
            console.Write(Open(report));
        }

        if (report.Matrix is { } matrix)
        {
            console.Write(Matrix(matrix));
            if (matrix.Unsorted > 0)
            {
                console.WriteLine(DebtWords.Unsorted(matrix));
            }
        }

        if (report.Paid.Count > 0)
        {
            console.Write(Paid(report));
        }

        if (report.Trend is { } trend)
        {
            console.Write(Trend(trend));
        }
    }

    private static Table Open(DebtReport report)
    {
        var table = Titled("Open").AddColumns("priority", "kind", "where", "what", "age", "owners", "remarks");
        foreach (var item in report.Open)
        {
            table.AddRow(
                Cell(DebtWords.Priority(item)),
                Cell(DebtWords.Kind(item)),
                Cell(DebtWords.Place(item)),
                Cell(item.Title),
                Cell(DebtWords.Age(item, report.AsOf)),
                Cell(string.Join(' ', item.Owners)),
                Cell(DebtWords.Remarks(item, report.AsOf)));
        }

        return table;
    }

    private static Table Matrix(DebtMatrix matrix)
    {
        var table = Titled("Impact (rows) against effort (columns)")
            .AddColumns(["", .. matrix.Effort.Select(VisibleText.Of).Select(Markup.Escape)]);
        foreach (var (row, impact) in matrix.Impact.Index())
        {
            table.AddRow([Cell(impact), .. matrix.Cells[row].Select(n => Cell(Plural.Number(n)))]);
        }

        return table;
    }

    private static Table Paid(DebtReport report)
    {
        var table = Titled("Paid back").AddColumns("paid", "kind", "where", "what", "age");
        foreach (var item in report.Paid.Take(PaidShown))
        {
            table.AddRow(
                Cell(DebtWords.Paid(item)),
                Cell(DebtWords.Kind(item)),
                Cell(DebtWords.Place(item)),
                Cell(item.Title),
                Cell(DebtWords.Age(item, report.AsOf)));
        }

        return report.Paid.Count > PaidShown ? table.Caption($"and {Plural.Number(report.Paid.Count - PaidShown)} more") : table;
    }

    private static Table Trend(IReadOnlyList<DebtTrendWeek> trend)
    {
        var table = Titled("By week").AddColumns("week", "opened", "paid", "open");
        foreach (var week in trend)
        {
            table.AddRow([Cell(week.Week.ToString()), .. new[] { week.Opened, week.Paid, week.Open }.Select(n => Cell(Plural.Number(n)))]);
        }

        return table;
    }

    private static Table Titled(string title) => new Table().Border(TableBorder.Rounded).Title(title);

    private static Text Cell(string text) => new(VisibleText.Of(text));
}
