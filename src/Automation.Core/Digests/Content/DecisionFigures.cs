using Automation.Core.Digests.Weeks;

namespace Automation.Core.Digests.Content;

/// <summary>Lists decision records.</summary>
internal static class DecisionFigures
{
    /// <summary>Those taken in the week.</summary>
    public static IReadOnlyList<DecisionItem> Of(TeamWeeks weeks, DigestLinks links) =>
        [.. weeks.Each(w => ByNumber(w.DecisionsTaken)).Select(taken => links.Decision(taken.Repository, taken.Item))];

    /// <summary>Records without a number come last, by their paths.</summary>
    public static IEnumerable<DecisionEntry> ByNumber(IEnumerable<DecisionEntry> records) =>
        records.OrderBy(r => r.Number ?? int.MaxValue).ThenBy(r => r.Path, StringComparer.Ordinal);
}
