namespace Automation.Core.Digests.Weeks;

/// <summary>Which markers with a date stand on the default branch: what merges bring, less what they take away.</summary>
internal static class DatedFold
{
    /// <param name="before">Those at the end of the week before.</param>
    /// <param name="finished">The pull requests that ended in the week.</param>
    public static IReadOnlyList<DatedMarker> Of(IReadOnlyList<DatedMarker> before, IReadOnlyList<PullRequestEntry> finished)
    {
        var open = before.ToList();
        foreach (var merged in finished.Where(p => p.MergedAt is not null).OrderBy(p => p.MergedAt).ThenBy(p => p.Number))
        {
            foreach (var removed in merged.DatedRemoved)
            {
                // What was never seen to come is not missed.
                var place = open.FindIndex(m => m.Id == removed);
                if (place >= 0)
                {
                    open.RemoveAt(place);
                }
            }

            open.AddRange(merged.DatedAdded);
        }

        return open;
    }
}
