namespace Automation.Core.Digests.Weeks;

/// <summary>What merges made of decision records.</summary>
internal static class DecisionFold
{
    private const string Accepted = "accepted";

    /// <summary>
    /// Proposed: each record stands with the status that the latest merge gave it, and leaves with another than draft or proposed.
    /// Taken: a record merged as accepted that is new, or was known as a draft or proposed. One that stood on the base branch before, and
    /// is not known as either, counts as accepted before: its merge only amends it.
    /// </summary>
    public static (IReadOnlyList<DecisionEntry> Taken, IReadOnlyList<DecisionEntry> Proposed) Of(
        IReadOnlyList<DecisionEntry> carried, IReadOnlyList<PullRequestEntry> finished)
    {
        var proposed = carried.ToDictionary(d => d.Path, StringComparer.Ordinal);
        var taken = new Dictionary<string, DecisionEntry>(StringComparer.Ordinal);
        foreach (var record in Merged(finished))
        {
            if (record.Status is "draft" or "proposed")
            {
                var stands = proposed.GetValueOrDefault(record.Path);
                proposed[record.Path] = stands?.Status == record.Status
                    ? stands with { Number = record.Number, Title = record.Title }
                    : record;
                continue;
            }

            var wasProposed = proposed.Remove(record.Path);
            if (record.Status == Accepted && (wasProposed || record.IsAmended != true))
            {
                taken.TryAdd(record.Path, record);
            }
        }

        return (ByPath(taken), ByPath(proposed));
    }

    private static IEnumerable<DecisionEntry> Merged(IEnumerable<PullRequestEntry> finished) =>
        from entry in finished
        where entry.MergedAt is not null
        orderby entry.MergedAt, entry.Number
        from record in entry.Decisions
        select record with { Since = entry.MergedAt!.Value };

    private static IReadOnlyList<DecisionEntry> ByPath(Dictionary<string, DecisionEntry> records) =>
        [.. records.Values.OrderBy(d => d.Path, StringComparer.Ordinal)];
}
