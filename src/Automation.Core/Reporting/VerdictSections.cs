using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>What a verdict holds beside findings: figures, rules without a subject, and what could not be seen.</summary>
internal static class VerdictSections
{
    private const int LongestDetail = 5_000;
    private const int ShortLength = 600;
    private const int ShortLines = 10;

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
    /// <param name="but">What is shown elsewhere; null for nothing.</param>
    public static IEnumerable<string> Details(Verdict verdict, ResultDetail? but = null) => verdict.Result.Details
        .Where(detail => detail != but)
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

    /// <summary>The first message that will land; null where none is foreseen.</summary>
    public static ResultDetail? Forecast(IEnumerable<PracticeVerdict> shown) =>
        shown.SelectMany(p => p.Verdict.Result.Details).FirstOrDefault(detail => detail.IsForecast);

    /// <summary>Whether a message is read at a glance; of a longer one the first line is enough.</summary>
    public static bool IsShort(ResultDetail forecast) =>
        forecast.Text.Length <= ShortLength && forecast.Text.AsSpan().Count('\n') < ShortLines;

    /// <summary>A message that will land, as far as everybody should see it.</summary>
    public static string Landing(ResultDetail forecast)
    {
        var title = $"**{MarkdownText.Inline(forecast.Title)}**";
        return IsShort(forecast)
            ? $"{title}\n\n{MarkdownText.Block(forecast.Text, LongestDetail)}"
            : $"{title}, with more below it in the details:\n\n{MarkdownText.Block(forecast.Text.Split('\n', 2)[0], LongestDetail)}";
    }

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
