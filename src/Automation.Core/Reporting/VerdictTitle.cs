using Automation.Core.Policies;

namespace Automation.Core.Reporting;

/// <summary>Verdicts in one line of plain text: the titles of check runs.</summary>
internal static class VerdictTitle
{
    private const string Prefix = "could not be checked";

    public static string Of(IReadOnlyList<Verdict> verdicts, Verdict worst) =>
        verdicts.Count == 1 ? Of(worst) : $"Worst of {verdicts.Count}: {Of(worst)}";

    /// <summary>"Could not be checked: ..." of a reason, which may say so itself already.</summary>
    public static string NotChecked(IReadOnlyList<string> reasons)
    {
        var reason = reasons.Count > 0 ? reasons[0] : "no reason is known";
        return reason.StartsWith(Prefix, StringComparison.Ordinal) ? $"C{reason[1..]}" : $"C{Prefix[1..]}: {reason}";
    }

    private static string Of(Verdict verdict)
    {
        var line = !verdict.IsPublished ? "Not enforced here"
            : verdict.IsSkipped ? $"Skipped: {verdict.Result.SkipReason ?? "does not apply."}"
            : verdict.Fails ? WithErrors(verdict)
            : verdict.HasGaps ? NotChecked(verdict.Result.Unchecked)
            : verdict.Counts.Length > 0 ? $"Passed with {verdict.Counts}"
            : "Passed";
        return MarkdownText.Plain(line, maxLength: 200);
    }

    private static string WithErrors(Verdict verdict)
    {
        var (word, mode) = verdict.Mode == PracticeMode.Enforce ? ("Failed", "") : ("Would fail", " (mode warn: does not block)");
        var gaps = verdict.HasGaps ? "; not everything could be checked" : "";
        return $"{word} with {verdict.Counts}{mode}{gaps}";
    }
}
