using Automation.Core.Digests.Weeks;

namespace Automation.Core.Digests.Content;

/// <summary>Lists decision records.</summary>
internal static class DecisionFigures
{
    /// <summary>Those taken in the week.</summary>
    public static IReadOnlyList<DecisionItem> Of(TeamWeeks weeks, DigestLinks links) =>
        [.. weeks.Each(w => ByNumber(w.DecisionsTaken)).Select(taken => links.Decision(taken.Repository, taken.Item))];

    /// <summary>How many merged pull requests owed a record and waived it. Only counted: it says nothing of anybody.</summary>
    public static int Waived(TeamWeeks weeks) =>
        weeks.Current.SelectMany(w => w.Finished).Count(p => p is { MergedAt: not null, IsDecisionWaived: true });

    /// <summary>Records without a number come last, by their paths.</summary>
    public static IEnumerable<DecisionEntry> ByNumber(IEnumerable<DecisionEntry> records) =>
        records.OrderBy(r => r.Number ?? int.MaxValue).ThenBy(r => r.Path, StringComparer.Ordinal);
}
