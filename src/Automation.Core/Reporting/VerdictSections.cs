namespace Automation.Core.Reporting;

/// <summary>What a verdict holds beside findings: figures, rules without a subject, and what could not be seen.</summary>
internal static class VerdictSections
{
    /// <summary>Figures and what was skipped, as a Markdown list; empty when there is nothing to say.</summary>
    public static string Remarks(Verdict verdict)
    {
        var result = verdict.Result;
        IEnumerable<string> lines =
        [
            .. result.Notes.Select(note => $"- {MarkdownText.Inline(note)}"),
            .. result.SkipReason is { } reason ? (string[])[$"- Skipped: {MarkdownText.Inline(reason)}"] : [],
            .. result.Skipped.Select(rule => $"- Skipped {MarkdownText.Code(rule.Rule)}: {MarkdownText.Inline(rule.Reason)}"),
        ];
        return string.Join('\n', lines);
    }

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

    /// <summary>The cells that follow a table's first column: verdict, mode, errors, warnings, infos.</summary>
    public static string Cells(Verdict verdict) =>
        $"{verdict.Word} | {verdict.Mode.ToString().ToLowerInvariant()} | {verdict.Errors} | {verdict.Warnings} | {verdict.Infos} |";

    /// <summary>Head of a table whose other cells are <see cref="Cells"/>.</summary>
    public static string TableHead(string firstColumn) =>
        $"| {firstColumn} | Verdict | Mode | Errors | Warnings | Infos |\n|:--|:--|:--|--:|--:|--:|";
}
