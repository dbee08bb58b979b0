using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>
/// The check run of the policy file: what is wrong with it, what it would change, and what that would do to the pull request that
/// proposes it. As with the practices' runs the worst verdict decides, and the text depends on the set of verdicts only.
/// </summary>
internal static class PolicyCheckRenderer
{
    public const string Name = "automation/policy";

    private const int TextLimit = 65_000;
    private const int RowsShown = 100;

    private const string NotValid =
        "**The policy in force stays in force.** A policy file with a problem never takes effect, not even in part: merged as it is, it "
        + "would be left out, and the layers below it (the organisation's policy, the built-in defaults) would stand alone.";

    /// <param name="verdicts">Not empty.</param>
    /// <param name="isGroup">True for a merge group, whose pull requests are named even where there is only one.</param>
    public static CheckRunPlan Render(CommitSha head, IReadOnlyList<PolicyVerdict> verdicts, bool isGroup = false)
    {
        var named = isGroup || verdicts.Count > 1;
        PolicyVerdict[] ordered = [.. verdicts.OrderBy(v => v.PullRequest ?? int.MaxValue)];
        var worst = ordered.MaxBy(v => v.Weight)!;
        var run = new CheckRunPlan
        {
            Name = Name,
            ExternalId = $"{Name}/{head}",
            Conclusion = worst.Conclusion,
            Title = Title(ordered, worst),
            Summary = Summary(ordered, worst, named),
            Text = Text(ordered, named),
            Annotations = [.. ordered.Select(v => v.Change).OfType<PolicyChange>().SelectMany(Annotations).Distinct()],
            Actions = RequestedAction.For(worst.Conclusion, isOfUse: !isGroup),
        };
        return run with { Summary = $"{run.Summary}\n\n{ReportMarkers.Hash(run.HashContent())}" };
    }

    private static string Title(PolicyVerdict[] verdicts, PolicyVerdict worst)
    {
        var several = verdicts.Length > 1 && worst.Weight > 0 ? $"Worst of {verdicts.Length}: " : "";
        return MarkdownText.Plain(several + worst.Line, maxLength: 200);
    }

    private static string Summary(PolicyVerdict[] verdicts, PolicyVerdict worst, bool named)
    {
        var summary = new BoundedMarkdown(TextLimit).Add("_What would this change in the policy, once it is merged?_");
        return named
            ? summary.Add($"**{MarkdownText.Inline(worst.Line)}**.").Add(Table(verdicts)).ToString()
            : summary.Add(Standing(worst)).Add(worst.Change is { } change ? Effects(change) : "").ToString();
    }

    private static string Standing(PolicyVerdict verdict) => verdict switch
    {
        { Change: null } => $"{MarkdownText.Inline(verdict.Line)}.",
        { Change.Problems.Count: > 0 } => NotValid,
        _ => $"{MarkdownText.Inline(verdict.Line)}. The policy in force decides until this is merged.",
    };

    private static string Table(PolicyVerdict[] verdicts)
    {
        var rows = verdicts.Take(RowsShown).Select(v => $"| {PullRequest(v)} | {MarkdownText.Inline(v.Line)} |");
        var rest = verdicts.Length > RowsShown ? $"\n\nand {Plural.Number(verdicts.Length - RowsShown)} more" : "";
        return $"| Pull request | Policy |\n|:--|:--|\n{string.Join('\n', rows)}{rest}";
    }

    private static string Text(PolicyVerdict[] verdicts, bool named)
    {
        var text = new BoundedMarkdown(TextLimit);
        foreach (var verdict in verdicts)
        {
            if (verdict.Change is not { } change)
            {
                continue;
            }

            text.Add(named ? $"### {PullRequest(verdict)}" : "");
            text.Add(named && change.Problems.Count > 0 ? NotValid : "");
            text.Add(named ? Effects(change) : "");
            text.Add(Problems("Problems", change.Problems));
            text.Add(Problems("Without effect", change.Ignored));
            text.Add(Verdicts(change));
        }

        return text.ToString();
    }

    private static string Effects(PolicyChange change) =>
        string.Join('\n', change.Effects.Select(e => $"- {MarkdownText.Inline(e, maxLength: 1000)}"));

    private static string Problems(string title, IReadOnlyList<PolicyProblem> problems) => problems.Count == 0
        ? ""
        : $"#### {title}\n\n{string.Join('\n', problems.Select(p => $"- {PolicySections.Place(p)}: {MarkdownText.Inline(p.Message)}"))}";

    private static string Verdicts(PolicyChange change) => change.Verdicts.Count == 0
        ? ""
        : "#### This pull request under the proposed policy\n\n| Practice | Now | Then | Errors by rule |\n|:--|:--|:--|:--|\n"
            + string.Join('\n', change.Verdicts.Select(Row));

    private static string Row(VerdictChange verdict)
    {
        var rules = string.Join(", ", verdict.Rules.Select(r => $"{MarkdownText.Code(r.Rule)} {r.Before} -> {r.After}"));
        var then = verdict.IsChange ? $"**{verdict.After.Word}**" : verdict.After.Word;
        return $"| {MarkdownText.Code(verdict.Practice)} | {verdict.Before.Word} | {then} | {(rules.Length > 0 ? rules : "none")} |";
    }

    private static string PullRequest(PolicyVerdict verdict) => VerdictSections.PullRequest(verdict.PullRequest, verdict.Title);

    private static IEnumerable<CheckAnnotation> Annotations(PolicyChange change) =>
    [
        .. change.Problems.Select(p => Annotation(p, Severity.Error)),
        .. change.Ignored.Select(p => Annotation(p, Severity.Warning)),
    ];

    /// <summary>Whoever's layer a problem stands in, its file has this path, unless it is another tool's.</summary>
    private static CheckAnnotation Annotation(PolicyProblem problem, Severity severity)
    {
        var isAdopted = CommitlintConfiguration.Paths.Contains(problem.Source, StringComparer.Ordinal);
        var path = isAdopted ? problem.Source : PolicyResolver.FilePath;
        return new(path, problem.Line, severity, "Policy", MarkdownText.Plain(problem.Message, maxLength: 1000));
    }
}
