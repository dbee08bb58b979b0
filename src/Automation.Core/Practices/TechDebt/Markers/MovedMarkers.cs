namespace Automation.Core.Practices.TechDebt.Markers;

/// <summary>Tells moved markers from new ones.</summary>
internal static class MovedMarkers
{
    /// <summary>
    /// Pairs each added marker with a removed one of the same words, in its own file if there is one, else in any: the pair becomes
    /// one moved marker, at its new place. Order is kept.
    /// </summary>
    public static IReadOnlyList<DebtMarker> Resolve(IReadOnlyList<DebtMarker> markers)
    {
        var result = new DebtMarker?[markers.Count];
        for (var i = 0; i < markers.Count; i++)
        {
            result[i] = markers[i];
        }

        Pair(result, m => (m.Path, m.Tag, m.Reference, Words(m.Text)));
        Pair(result, m => ("", m.Tag, m.Reference, Words(m.Text)));
        return [.. result.OfType<DebtMarker>()];
    }

    private static void Pair(DebtMarker?[] markers, Func<DebtMarker, (string Path, string Tag, string? Reference, string Text)> key)
    {
        var removed = Enumerable.Range(0, markers.Length)
            .Where(i => markers[i] is { Change: DebtChange.Removed })
            .GroupBy(i => key(markers[i]!))
            .ToDictionary(g => g.Key, g => new Queue<int>(g));
        for (var i = 0; i < markers.Length; i++)
        {
            if (markers[i] is { Change: DebtChange.Added } added
                && removed.TryGetValue(key(added), out var places)
                && places.TryDequeue(out var place))
            {
                var isPutOff = (added.Expires, added.ExpiresIn) != (markers[place]!.Expires, markers[place]!.ExpiresIn);
                markers[i] = added with { Change = DebtChange.Moved, IsPutOff = isPutOff };
                markers[place] = null;
            }
        }
    }

    /// <summary>Text that was only spaced anew has not changed.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
