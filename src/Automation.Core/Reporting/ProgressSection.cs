using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>What was fixed, for who has just fixed it.</summary>
internal static class ProgressSection
{
    private const int RulesShown = 10;

    /// <summary>One line; empty where nothing was fixed yet, and where it cannot be told because not everything was seen.</summary>
    public static string Of(FindingProgress progress, IReadOnlyList<PracticeVerdict> shown)
    {
        if (progress.FixedCount == 0 || shown.Any(p => p.Verdict.HasGaps))
        {
            return "";
        }

        var verb = progress.HasWaivers ? "fixed or waived" : "fixed";
        return progress.OpenCount > 0
            ? $"**Progress:** {progress.FixedCount} of {Plural.Of(progress.SeenCount, "finding")} {verb}."
            : $"{char.ToUpperInvariant(verb[0])}{verb[1..]}: {Rules(progress)}.";
    }

    private static string Rules(FindingProgress progress)
    {
        var rules = progress.Seen.OrderBy(s => s.Key, StringComparer.Ordinal).Take(RulesShown)
            .Select(s => s.Value == 1 ? MarkdownText.Code(s.Key) : $"{MarkdownText.Code(s.Key)} ({Plural.Number(s.Value)})");
        var rest = progress.Seen.Count - RulesShown;
        return string.Join(", ", rules) + (rest > 0 ? $" and {Plural.Of(rest, "other")}" : "");
    }
}
