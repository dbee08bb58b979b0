using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Reporting;

/// <summary>The one summary comment: the verdict, the next step, then what is behind them. It holds no times.</summary>
internal sealed class CommentRenderer(IReadOnlyList<IPractice> practices)
{
    private const int Limit = 60_000;
    private const int ItemsShown = 10;

    private static readonly FindingSections Findings = new(ItemsShown);

    /// <summary>Null where nothing is published and the policy has no problem.</summary>
    public string? Render(Evaluation evaluation, EffectivePolicy policy, PullRequestSnapshot snapshot)
    {
        PracticeVerdict[] shown =
            [.. practices.Select(p => new PracticeVerdict(p, Verdict.Of(evaluation, p.Id))).Where(p => p.Verdict.IsPublished)];
        if (shown.Length == 0 && policy.Problems.Count == 0)
        {
            return null;
        }

        var proposed = evaluation.PolicyChange?.Problems ?? [];
        var calm = policy.Problems.Count == 0 && !Array.Exists(shown, p => p.Verdict.NeedsAttention);
        var details = Details(shown, policy, snapshot, calm);
        var text = new BoundedMarkdown(Limit - details.Length).Add($"{ReportMarkers.Comment}\n{Headline.Of(shown, policy, proposed)}");
        text.Add(NextStep.Of(shown, policy, proposed, snapshot) is { } step ? $"**Next step:** {step}" : "");
        text.Add(calm ? "" : Table(shown));
        text.Add(PolicySections.Problems(policy));
        text.Add(PolicySections.Change(evaluation));
        text.Add(WaiverSections.Of("#### Waivers in force", shown.Select(p => p.Verdict)));
        AddFindings(text, shown);
        return $"{text}\n\n{details}";
    }

    private static void AddFindings(BoundedMarkdown text, PracticeVerdict[] shown)
    {
        foreach (var (practice, verdict) in shown.Where(p => p.Verdict.NeedsAttention))
        {
            text.Add($"#### {MarkdownText.Inline(practice.Title)}");
            text.Add(VerdictSections.NotChecked(verdict));
            foreach (var section in Findings.Of(verdict.Result.Findings.Where(f => f.Severity > Severity.Info)))
            {
                text.Add(section);
            }
        }
    }

    private static string Table(PracticeVerdict[] shown)
    {
        var rows = shown.Select(p => $"\n| {MarkdownText.Inline(p.Practice.Title)} | {VerdictSections.Cells(p.Verdict)}");
        return shown.Length == 0 ? "" : VerdictSections.TableHead("Practice") + string.Concat(rows);
    }

    /// <summary>Folded: the table where it is not shown above, figures, what was skipped, information, and the policy.</summary>
    private static string Details(PracticeVerdict[] shown, EffectivePolicy policy, PullRequestSnapshot snapshot, bool calm)
    {
        var body = new BoundedMarkdown(Limit / 3).Add(calm ? Table(shown) : "");
        foreach (var (practice, verdict) in shown)
        {
            var remarks = VerdictSections.Remarks(verdict);
            body.Add(remarks.Length > 0 ? $"**{MarkdownText.Inline(practice.Title)}**\n\n{remarks}" : "");
            foreach (var section in Findings.Of(verdict.Result.Findings.Where(f => f.Severity == Severity.Info)))
            {
                body.Add(section);
            }

            foreach (var section in VerdictSections.Details(verdict))
            {
                body.Add(section);
            }
        }

        var all = new BoundedMarkdown(Limit / 2).Add(body.ToString()).Add(SharedHead(snapshot)).Add(PolicySections.Applied(policy));
        return $"<details>\n<summary>Details</summary>\n\n{all}\n\n</details>";
    }

    private static string SharedHead(PullRequestSnapshot snapshot)
    {
        var others = string.Join(", ", snapshot.SameHead.Order().Take(20).Select(n => $"#{n}"));
        return others.Length > 0
            ? $"The head commit is shared with {others}: its checks carry the worst verdict of all, this comment speaks of this one only."
            : "";
    }
}
