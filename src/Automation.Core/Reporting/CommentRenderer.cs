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

    /// <summary>Answered by the App itself, so that nobody has to know the address of its documentation.</summary>
    private const string Commands =
        "Commands, in a comment of their own: `/automation recheck` evaluates again, `/automation explain RULE` tells about a rule, "
        + "`/automation help` lists them all.";

    private static readonly FindingSections Findings = new(ItemsShown);

    /// <summary>Null where none should stand: nothing is published and the policy has no problem, or policy wants no comment.</summary>
    /// <param name="standing">Our comment as it stands; null for none.</param>
    public string? Render(Evaluation evaluation, EffectivePolicy policy, PullRequestSnapshot snapshot, string? standing)
    {
        PracticeVerdict[] shown =
            [.. practices.Select(p => new PracticeVerdict(p, Verdict.Of(evaluation, p.Id))).Where(p => p.Verdict.IsPublished)];
        var proposed = evaluation.PolicyChange?.Problems ?? [];
        var calm = policy.Problems.Count + proposed.Count == 0 && !Array.Exists(shown, p => p.Verdict.NeedsAttention);
        if ((shown.Length == 0 && policy.Problems.Count == 0) || !IsWanted(policy.Policy.Report.Comment, calm, standing))
        {
            return null;
        }

        var progress = FindingProgress.Of(shown, policy, standing);
        var forecast = VerdictSections.Forecast(shown);
        var details = Details(shown, policy, snapshot, calm, forecast is not null && VerdictSections.IsShort(forecast) ? forecast : null);
        var head = $"{ReportMarkers.Comment}\n{ProgressMarker.Line(progress)}{Headline.Of(shown, policy, proposed, progress)}";
        var text = new BoundedMarkdown(Limit - details.Length).Add(head);
        text.Add(NextStep.Of(shown, policy, proposed, snapshot) is { } step ? $"**Next step:** {step}" : "");
        text.Add(ProgressSection.Of(progress, shown));
        text.Add(calm ? "" : VerdictSections.Table(shown));
        text.Add(PolicySections.Problems(policy));
        text.Add(PolicySections.Change(evaluation));
        text.Add(WaiverSections.Of("#### Waivers in force", shown.Select(p => p.Verdict)));
        AddFindings(text, shown);
        text.Add(forecast is null ? "" : VerdictSections.Landing(forecast));
        return $"{text}\n\n{details}";
    }

    private static bool IsWanted(CommentPresence presence, bool calm, string? standing) => presence switch
    {
        CommentPresence.Never => false,
        CommentPresence.Attention => !calm || standing is not null,
        _ => true,
    };

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

    /// <summary>Folded: the table where it is not shown above, figures, what was skipped, information, and the policy.</summary>
    /// <param name="but">The message that will land, where it is shown whole above.</param>
    private static string Details(
        PracticeVerdict[] shown, EffectivePolicy policy, PullRequestSnapshot snapshot, bool calm, ResultDetail? but)
    {
        var body = new BoundedMarkdown(Limit / 3).Add(calm ? VerdictSections.Table(shown) : "");
        foreach (var (practice, verdict) in shown)
        {
            string[] sections =
            [
                VerdictSections.Remarks(verdict),
                .. Findings.Of(verdict.Result.Findings.Where(f => f.Severity == Severity.Info)),
                .. VerdictSections.Details(verdict, but),
            ];
            body.Add(Array.Exists(sections, s => s.Length > 0) ? $"#### {MarkdownText.Inline(practice.Title)}" : "");
            Array.ForEach(sections, section => body.Add(section));
        }

        var all = new BoundedMarkdown(Limit / 2).Add(body.ToString()).Add(SharedHead(snapshot))
            .Add(PolicySections.Applied(policy, snapshot)).Add(Commands);
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
