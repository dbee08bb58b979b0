using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Reporting;

/// <summary>
/// The one thing to do next: what blocks comes before what cannot be seen, that before the policy, then what only warns. Among equals,
/// what the author can do comes before what others must do.
/// </summary>
internal static class NextStep
{
    private const string Ready =
        "Merge it as soon as GitHub allows it: these practices ask for nothing more, and there are no conflicts.";

    /// <summary>
    /// A line of Markdown, with the commands below it that take the step; null when there is nothing to do, or what there is hangs on
    /// things that are not known here.
    /// </summary>
    /// <param name="proposed">What is wrong with the policy file that the pull request brings.</param>
    public static string? Of(
        IReadOnlyList<PracticeVerdict> shown,
        EffectivePolicy policy,
        IReadOnlyList<PolicyProblem> proposed,
        PullRequestSnapshot snapshot) =>
        Step(shown.Where(p => p.Verdict.Mode == PracticeMode.Enforce), Severity.Error)
        ?? Recheck(shown.Where(p => p.Verdict.Mode == PracticeMode.Enforce))
        ?? Policy(proposed)
        ?? Policy(policy.Problems)
        ?? Step(shown, Severity.Error)
        ?? Recheck(shown)
        ?? Step(shown, Severity.Warning)
        ?? (IsReady(shown, snapshot) ? Ready : null);

    private static string? Step(IEnumerable<PracticeVerdict> practices, Severity severity)
    {
        var finding = practices.SelectMany(p => p.Verdict.Result.Findings)
            .Where(f => f.Severity == severity)
            .OrderBy(f => f.NeedsOthers)
            .FirstOrDefault();
        return finding is null ? null : $"{What(finding)} ({MarkdownText.Code(finding.Rule)}){Commands(finding)}";
    }

    /// <summary>Where others are next, it tells what is needed and who they are; where nobody can be named, how to find them.</summary>
    private static string What(Finding finding) => finding switch
    {
        { NeedsOthers: false } => $"{FixText.Line(finding.Fix)}{AwaitedNames.After(finding)}",
        { WaitsFor.Count: > 0 } => $"{MarkdownText.Inline(finding.Message)}{AwaitedNames.After(finding)}",
        _ => $"{MarkdownText.Inline(finding.Message)} {FixText.Line(finding.Fix)}",
    };

    private static string Commands(Finding finding) =>
        !finding.NeedsOthers && FixText.Commands(finding) is { Length: > 0 } commands ? $"\n\n{commands}" : "";

    /// <summary>Evaluating again helps only once what is missing can be read; what that is stands in the section below.</summary>
    private static string? Recheck(IEnumerable<PracticeVerdict> practices)
    {
        var practice = practices.FirstOrDefault(p => p.Verdict.HasGaps)?.Practice;
        return practice is null ? null
            : "Once what is named below as not checked can be read, "
                + $"use Re-run on the check {MarkdownText.Code(CheckRunRenderer.NameOf(practice.Id))}.";
    }

    private static string? Policy(IReadOnlyList<PolicyProblem> problems) =>
        problems.Count == 0 ? null : $"Correct {PolicySections.Place(problems[0])}.";

    /// <summary>Nobody is told to merge what was not reviewed, or what GitHub has not said to be free of conflicts.</summary>
    private static bool IsReady(IReadOnlyList<PracticeVerdict> shown, PullRequestSnapshot snapshot) =>
        snapshot is { Status: PullRequestStatus.Open, IsDraft: false, Mergeability: Mergeability.Mergeable, ReviewsUnavailable: null }
        && shown.Any(p => p.Practice.Id == PracticeIds.Review && !p.Verdict.IsSkipped);
}
