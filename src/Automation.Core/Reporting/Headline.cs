using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>The comment's first visible line: all practices together in one sentence.</summary>
internal static class Headline
{
    /// <param name="proposed">What is wrong with the policy file that the pull request brings.</param>
    public static string Of(
        IReadOnlyList<PracticeVerdict> shown,
        EffectivePolicy policy,
        IReadOnlyList<PolicyProblem> proposed,
        FindingProgress progress)
    {
        if (Naming(shown, v => v.Conclusion == CheckConclusion.Failure && v.Fails) is { } failed)
        {
            return $"### ❌ Failed: {failed}";
        }

        if (Naming(shown, v => v.Conclusion == CheckConclusion.Failure) is { } blocked)
        {
            return $"### ❌ Could not be checked: {blocked}";
        }

        if (proposed.Count > 0)
        {
            return "### ❌ The proposed policy has problems";
        }

        if (Naming(shown, v => v.Fails) is { } would)
        {
            return $"### ⚠️ Would fail if enforced: {would}";
        }

        if (Naming(shown, v => v.HasGaps) is { } gaps)
        {
            return $"### ⚠️ Could not be checked: {gaps}";
        }

        return policy.Problems.Count > 0 ? "### ⚠️ The policy has problems" : Passed(shown, progress);
    }

    private static string Passed(IReadOnlyList<PracticeVerdict> shown, FindingProgress progress)
    {
        var passed = shown.Count(p => !p.Verdict.IsSkipped);
        var warnings = shown.Sum(p => p.Verdict.Warnings);
        return passed == 0 ? "### ➖ Nothing to check here"
            : warnings > 0 ? $"### ✅ Passed with {Plural.Of(warnings, "warning")}"
            : progress.SeenCount > 0 ? $"### ✅ {(progress.HasWaivers ? "All fixed or waived" : "All fixed")}: {Total(progress)}"
            : $"### ✅ Passed: {Plural.Of(passed, "practice")}";
    }

    private static string Total(FindingProgress progress) =>
        $"{Plural.Of(progress.SeenCount, "finding")} of {Plural.Of(progress.Seen.Count, "rule")}";

    private static string? Naming(IReadOnlyList<PracticeVerdict> shown, Func<Verdict, bool> wanted)
    {
        var titles = shown.Where(p => wanted(p.Verdict)).Select(p => MarkdownText.Inline(p.Practice.Title)).ToList();
        return titles.Count > 0 ? string.Join(", ", titles) : null;
    }
}
