using Automation.Cli.Deciding;
using Automation.Cli.Terminals;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;

namespace Automation.Cli.Rendering;

/// <summary>Linted records for people: those with findings, one after the other, then what it comes to.</summary>
internal static class LintedRecordsView
{
    private const int LongestTitle = 200;

    public static void Write(Terminal terminal, IReadOnlyList<LintedRecord> linted)
    {
        foreach (var record in linted.Where(r => r.Findings.Count > 0))
        {
            var about = record.Record is null ? "" : $"  {VisibleText.Only(About(record.Record))}";
            terminal.WriteLine($"{terminal.Paint(VisibleText.Only(record.File.Shown), TextStyle.Bold)}{about}");
            FindingsView.Write(terminal, record.Findings);
            terminal.WriteLine("");
        }

        var counts = linted.SelectMany(r => r.Findings).CountBy(f => f.Severity).ToDictionary();
        string[] parts = [.. Enum.GetValues<Severity>().OrderDescending().Select(s => Count(s, counts.GetValueOrDefault(s)))];
        terminal.WriteLine($"{Plural.Of(linted.Count, "decision record")}: {string.Join(", ", parts)}.");
    }

    private static string About(DecisionRecord record)
    {
        var number = record.Number is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}. ") : "";
        return $"{number}{Cut(record.Title ?? "(no title)")} ({Cut(record.Status ?? "no status")})";
    }

    private static string Cut(string text) => text.Length <= LongestTitle ? text : $"{text[..LongestTitle]}...";

    private static string Count(Severity severity, int count) =>
        severity == Severity.Info ? $"{Plural.Number(count)} info" : Plural.Of(count, severity.ToString().ToLowerInvariant());
}
