
namespace Automation.Core.Debts;

/// <summary>
/// Which traces nobody needs any more. What is open stays, however old it is, and with it all that its age and its place are computed
/// from; what was paid, or came to nothing, before the limit goes.
/// </summary>
public static class DebtRetention
{
    /// <summary>The traces that change, with what is to stand in their place: null for nothing.</summary>
    /// <param name="traces">All of the repository.</param>
    public static IReadOnlyList<(DebtTrace Trace, DebtTrace? Left)> Trim(IReadOnlyCollection<DebtTrace> traces, DateTimeOffset before)
    {
        var needed = new MarkerLives(traces).All
            .Where(m => !m.IsPaid || m.PaidAt >= before)
            .SelectMany(m => m.Steps)
            .Select(step => step.Change)
            .ToHashSet<MarkerChange>(ReferenceEqualityComparer.Instance);
        return
        [
            .. from trace in traces
               where IsOver(trace, before)
               let left = Left(trace, needed)
               where left is null || left.Changes!.Markers.Count < trace.Changes!.Markers.Count
               select (trace, left),
        ];
    }

    private static bool IsOver(DebtTrace trace, DateTimeOffset before) =>
        trace.MergedAt < before || (trace.Sightings is [.., { IsOpen: false } last] && last.At < before);

    private static DebtTrace? Left(DebtTrace trace, HashSet<MarkerChange> needed)
    {
        MarkerChange[] markers = trace.MergedAt is null ? [] : [.. (trace.Changes?.Markers ?? []).Where(needed.Contains)];
        return markers.Length == 0 ? null : trace with { Changes = trace.Changes! with { Markers = markers } };
    }
}
