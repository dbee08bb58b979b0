using Automation.Core.Digests.Weeks;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;

namespace Automation.Core.Facts;

/// <summary>What the verdict on tech debt says besides: the issues that the merge closes, and the markers that come and go.</summary>
internal static class DebtFacts
{
    /// <summary>More markers with a date in one pull request are not followed.</summary>
    private const int MaxDated = 50;

    public static IEnumerable<(string Name, string? Value)> Of(
        PullRequestSnapshot snapshot, AutomationPolicy policy, PracticeResult result)
    {
        if (result.Practice != PracticeIds.TechDebt)
        {
            return [];
        }

        var closes = snapshot.LinkedIssues.Where(i => i.Repository == snapshot.Repository.Name).Select(i => FactData.Padded(i.Number));
        (string Name, string? Value) closing = (FactData.Closes, LinesOrNone(closes));
        return result.Conclusion == Conclusion.Skipped ? [closing] : [closing, .. Markers(snapshot, policy)];
    }

    private static IEnumerable<(string Name, string? Value)> Markers(PullRequestSnapshot snapshot, AutomationPolicy policy)
    {
        var markers = TechDebtPractice.Markers(snapshot, policy).ToLookup(m => m.Change);
        yield return (FactData.MarkersAdded, FactData.Count(markers[DebtChange.Added].Count()));
        yield return (FactData.MarkersRemoved, FactData.Count(markers[DebtChange.Removed].Count()));
        if (snapshot.BaseRef == snapshot.Repository.DefaultBranch)
        {
            yield return (FactData.DatedAdded, LinesOrNone(Dated(markers[DebtChange.Added]).Select(m => m.ToString())));
            yield return (FactData.DatedRemoved, LinesOrNone(Dated(markers[DebtChange.Removed]).Select(m => m.Id)));
        }
    }

    private static IEnumerable<DatedMarker> Dated(IEnumerable<DebtMarker> markers) =>
        markers.Where(m => m.Expires is not null).Take(MaxDated).Select(m => DatedMarker.Of(m.Tag, m.Text, m.Expires!.Value));

    private static string? LinesOrNone(IEnumerable<string> lines) => FactData.Lines(lines) is { Length: > 0 } text ? text : null;
}
