using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>
/// A practice's check run: the worst verdict decides, every pull request is listed. The text depends on the set of verdicts only,
/// so that pull requests which share a head plan the very same run.
/// </summary>
internal static class CheckRunRenderer
{
    private const int TextLimit = 65_000;
    private const int ItemsShown = 50;
    private const int RowsShown = 100;

    private static readonly FindingSections Findings = new(ItemsShown);

    public static string NameOf(string practice) => $"automation/{practice}";

    /// <param name="verdicts">Not empty.</param>
    /// <param name="isGroup">True for a merge group, whose pull requests are named even where there is only one.</param>
    public static CheckRunPlan Render(IPractice practice, CommitSha head, IReadOnlyList<Verdict> verdicts, bool isGroup = false)
    {
        var named = isGroup || verdicts.Count > 1;
        Verdict[] ordered = [.. verdicts.OrderBy(v => v.PullRequest ?? int.MaxValue)];
        var worst = ordered.MaxBy(v => v.Weight)!;
        var run = new CheckRunPlan
        {
            Name = NameOf(practice.Id),
            ExternalId = $"{NameOf(practice.Id)}/{head}",
            Conclusion = worst.Conclusion,
            Title = VerdictTitle.Of(ordered, worst),
            Summary = Summary(practice, ordered, worst, named),
            Text = Text(ordered, named),
            Annotations = [.. ordered.Where(v => v.IsPublished).SelectMany(Annotations).Distinct()],
            Actions = RequestedAction.For(worst.Conclusion, worst.IsPublished && !isGroup),
        };
        return run with { Summary = $"{run.Summary}\n\n{ReportMarkers.Hash(run.HashContent())}" };
    }

    private static string Summary(IPractice practice, Verdict[] verdicts, Verdict worst, bool named)
    {
        var summary = new BoundedMarkdown(TextLimit).Add($"_{MarkdownText.Inline(practice.Question)}_").Add(Standing(verdicts, worst));
        return named
            ? summary.Add(Table(verdicts)).ToString()
            : summary.Add(VerdictSections.NotChecked(worst)).Add(VerdictSections.Remarks(worst)).Add(Waived(worst)).Add(Policy(worst))
                .ToString();
    }

    private static string Standing(Verdict[] verdicts, Verdict worst)
    {
        var word = $"{char.ToUpperInvariant(worst.Word[0])}{worst.Word[1..]}";
        var counts = worst.Counts.Length > 0 && worst.IsPublished ? $" with {worst.Counts}" : "";
        return verdicts.Length > 1
            ? $"**{word}**{counts}. This check speaks for {verdicts.Length} pull requests and carries the worst of their verdicts."
            : worst.IsPublished ? $"**{word}**{counts}, mode `{worst.ModeName}`."
            : $"**{word}**: policy leaves this practice out here, and the check concludes only so that nothing waits for it.";
    }

    private static string Table(Verdict[] verdicts)
    {
        var rows = verdicts.Take(RowsShown).Select(v => (VerdictSections.PullRequest(v), v));
        var rest = verdicts.Length > RowsShown ? $"\n\nand {Plural.Number(verdicts.Length - RowsShown)} more" : "";
        return VerdictSections.Table("Pull request", rows) + rest;
    }

    private static string Text(Verdict[] verdicts, bool named)
    {
        var text = new BoundedMarkdown(TextLimit);
        foreach (var verdict in verdicts.Where(v => v.IsPublished))
        {
            string[] sections = [.. Findings.Of(verdict.Result.Findings), .. VerdictSections.Details(verdict)];
            if (named)
            {
                sections =
                [
                    $"### {VerdictSections.PullRequest(verdict)}",
                    VerdictSections.NotChecked(verdict),
                    VerdictSections.Remarks(verdict),
                    Waived(verdict),
                    .. sections,
                    Policy(verdict),
                ];
            }

            Array.ForEach(sections, section => text.Add(section));
        }

        return text.ToString();
    }

    private static string Waived(Verdict verdict) => verdict.IsPublished ? WaiverSections.Of("#### Waived", [verdict]) : "";

    private static string Policy(Verdict verdict) =>
        verdict.PolicyHash is { Length: > 0 } hash ? $"Policy {PolicySections.ShortHash(hash)}." : "";

    private static IEnumerable<CheckAnnotation> Annotations(Verdict verdict) =>
        from finding in verdict.Result.Findings
        let path = finding.Location?.Path
        let line = finding.Location?.Line
        where path is not null && line is not null && finding.Waiver is null
        select new CheckAnnotation(path, line.Value, finding.Severity, finding.Rule, Message(finding));

    private static string Message(Finding finding)
    {
        var message = MarkdownText.Plain(finding.Message, maxLength: 1000);
        var fix = MarkdownText.Plain(finding.Fix, maxLength: 1000);
        return $"{message}\n{MarkdownText.Plain(finding.Why)}\nFix: {fix}";
    }
}
