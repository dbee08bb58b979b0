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
            // What is put off leaves with its old day, whatever that was, and comes back with the new one.
            var putOff = markers[DebtChange.Moved].Where(m => m.IsPutOff).ToList();
            var added = markers[DebtChange.Added].Concat(putOff).Where(m => m.Expires is not null);
            var removed = markers[DebtChange.Removed].Where(m => m.Expires is not null).Concat(putOff);
            yield return (FactData.DatedAdded, LinesOrNone(added.Take(MaxDated).Select(m => DatedMarker.Of(m).ToString())));
            yield return (FactData.DatedRemoved, LinesOrNone(removed.Take(MaxDated).Select(DatedMarker.IdOf)));
        }
    }

    private static string? LinesOrNone(IEnumerable<string> lines) => FactData.Lines(lines) is { Length: > 0 } text ? text : null;
}
