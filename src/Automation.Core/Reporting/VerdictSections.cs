using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>What a verdict holds beside findings: figures, rules without a subject, and what could not be seen.</summary>
internal static class VerdictSections
{
    private const int LongestDetail = 5_000;

    /// <summary>Figures and what was skipped, as a Markdown list; empty when there is nothing to say.</summary>
    public static string Remarks(Verdict verdict)
    {
        var result = verdict.Result;
        IEnumerable<string> lines =
        [
            .. result.Notes.Select(note => $"- {MarkdownText.Inline(note)}"),
            .. result.SkipReason is { } reason ? (string[])[$"- Skipped: {MarkdownText.Inline(reason)}"] : [],
            .. result.Skipped.GroupBy(rule => rule.Reason, StringComparer.Ordinal).Select(Skipped),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>What is shown word by word, a section each.</summary>
    public static IEnumerable<string> Details(Verdict verdict) => verdict.Result.Details
        .Select(detail => (detail.Title, Block: MarkdownText.Block(detail.Text, LongestDetail)))
        .Where(detail => detail.Block.Length > 0)
        .Select(detail => $"**{MarkdownText.Inline(detail.Title)}**\n\n{detail.Block}");

    /// <summary>What could not be inspected, as a Markdown list; empty when everything was.</summary>
    public static string NotChecked(Verdict verdict) => string.Join(
        '\n', verdict.Result.Unchecked.Select(reason => $"- {MarkdownText.Inline(VerdictTitle.NotChecked([reason]))}"));

    /// <summary>"#7 title" for one pull request.</summary>
    public static string PullRequest(Verdict verdict) => PullRequest(verdict.PullRequest, verdict.Title);

    /// <inheritdoc cref="PullRequest(Verdict)"/>
    public static string PullRequest(int? number, string? title) =>
        number is null ? "(other)"
        : title is not null ? $"#{number} {MarkdownText.Inline(title, maxLength: 100)}"
        : $"#{number}";

    /// <summary>The first line of the first message that will land; empty where none is foreseen.</summary>
    public static string Forecast(IEnumerable<PracticeVerdict> shown) => shown
        .SelectMany(p => p.Verdict.Result.Details)
        .Where(detail => detail.IsForecast)
        .Select(detail => $"**{MarkdownText.Inline(detail.Title)}** {MarkdownText.Command(detail.Text.Split('\n', 2)[0])}")
        .FirstOrDefault("");

    /// <summary>A row for each practice; empty without any.</summary>
    public static string Table(IReadOnlyCollection<PracticeVerdict> shown) => shown.Count == 0
        ? ""
        : Table("Practice", shown.Select(p => (MarkdownText.Inline(p.Practice.Title), p.Verdict)));

    /// <param name="firstColumn">What the rows are of.</param>
    /// <param name="rows">Markdown of each first cell, and the verdict beside it.</param>
    public static string Table(string firstColumn, IEnumerable<(string Cell, Verdict Verdict)> rows) =>
        $"| {firstColumn} | Verdict | Findings | Mode |\n|:--|:--|:--|:--|{string.Concat(rows.Select(Row))}";

    private static string Row((string Cell, Verdict Verdict) row) =>
        $"\n| {row.Cell} | {row.Verdict.Icon} {row.Verdict.Word} | {Found(row.Verdict)} | {row.Verdict.ModeName} |";

    private static string Found(Verdict verdict) =>
        verdict.Counts.Length > 0 ? verdict.Counts : verdict.IsSkipped ? "–" : "none";

    private static string Skipped(IGrouping<string, SkippedRule> rules) =>
        $"- Skipped {string.Join(", ", rules.Select(rule => MarkdownText.Code(rule.Rule)))}: {MarkdownText.Inline(rules.Key)}";
}
