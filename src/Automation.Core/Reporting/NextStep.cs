using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>The one thing to do next: what blocks comes before what cannot be seen, that before the policy, then what only warns.</summary>
internal static class NextStep
{
    /// <summary>Inline Markdown; null when there is nothing to do.</summary>
    /// <param name="proposed">What is wrong with the policy file that the pull request brings.</param>
    public static string? Of(IReadOnlyList<PracticeVerdict> shown, EffectivePolicy policy, IReadOnlyList<PolicyProblem> proposed) =>
        Fix(shown.Where(p => p.Verdict.Mode == PracticeMode.Enforce), Severity.Error)
        ?? Recheck(shown.Where(p => p.Verdict.Mode == PracticeMode.Enforce))
        ?? Policy(proposed)
        ?? Policy(policy.Problems)
        ?? Fix(shown, Severity.Error)
        ?? Recheck(shown)
        ?? Fix(shown, Severity.Warning);

    private static string? Fix(IEnumerable<PracticeVerdict> practices, Severity severity)
    {
        var finding = practices.SelectMany(p => p.Verdict.Result.Findings).FirstOrDefault(f => f.Severity == severity);
        return finding is null ? null : $"{FixText.Markdown(finding.Fix)} ({MarkdownText.Code(finding.Rule)})";
    }

    private static string? Recheck(IEnumerable<PracticeVerdict> practices)
    {
        var practice = practices.FirstOrDefault(p => p.Verdict.HasGaps)?.Practice;
        return practice is null ? null : $"Use Re-run on the check {MarkdownText.Code(CheckRunRenderer.NameOf(practice.Id))}.";
    }

    private static string? Policy(IReadOnlyList<PolicyProblem> problems) =>
        problems.Count == 0 ? null : $"Correct {PolicySections.Place(problems[0])}.";
}
