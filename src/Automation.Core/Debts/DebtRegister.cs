namespace Automation.Core.Debts;

/// <summary>
/// A repository's debt in one list, computed from what was seen of its issues and pull requests. Pure: the same traces, in any order,
/// give the same list.
/// </summary>
public sealed class DebtRegister
{
    /// <summary>An issue is closed some seconds after the merge that closes it; the times may be told the other way round.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    private static readonly StringComparer ByText = StringComparer.Ordinal;

    private DebtRegister(IReadOnlyList<DebtItem> items) => Items = items;

    /// <summary>Open and paid, in no order that matters.</summary>
    public IReadOnlyList<DebtItem> Items { get; }

    /// <summary>
    /// What to pay first comes first: by priority, then by impact, then what has been debt longest. What cannot be weighed comes after
    /// what can: issues and pull requests that lack labels, then markers.
    /// </summary>
    public IReadOnlyList<DebtItem> Open =>
    [
        .. Items.Where(i => i.PaidAt is null)
            .OrderBy(i => i.Weight.Priority ?? int.MaxValue)
            .ThenBy(i => i.Kind == DebtItemKind.Marker)
            .ThenBy(i => i.Weight.ImpactRank)
            .ThenBy(i => i.Since ?? DateTimeOffset.MinValue)
            .ThenBy(i => i.Number)
            .ThenBy(i => i.Path, ByText)
            .ThenBy(i => i.Line),
    ];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<DebtItem> Paid =>
    [
        .. Items.Where(i => i.PaidAt is not null)
            .OrderByDescending(i => i.PaidAt)
            .ThenBy(i => i.Number)
            .ThenBy(i => i.Path, ByText)
            .ThenBy(i => i.Line),
    ];

    public static DebtRegister Of(IReadOnlyCollection<DebtTrace> traces, DebtVocabulary vocabulary)
    {
        var closing = Closing(traces);
        return new DebtRegister(
        [
            .. traces.Select(t => DebtLife.Of(t, vocabulary)).OfType<DebtItem>().Select(item => WithPayer(item, closing)),
            .. new MarkerLives(traces).All.Select(m => m.ToItem()),
        ]);
    }

    /// <summary>Of issues and markers that are known from elsewhere.</summary>
    public static DebtRegister Of(IEnumerable<DebtItem> items) => new([.. items]);

    private static DebtItem WithPayer(DebtItem item, ILookup<int, DebtTrace> closing) =>
        item is { Kind: DebtItemKind.Issue, PaidAt: { } paid, Number: { } number }
            ? item with { PaidBy = closing[number].Where(p => p.MergedAt <= paid + Settling).MaxBy(p => p.MergedAt)?.Number }
            : item;

    private static ILookup<int, DebtTrace> Closing(IEnumerable<DebtTrace> traces) => (
        from trace in traces
        where trace.MergedAt is not null
        from number in trace.Changes?.Closes ?? []
        select (number, trace)).ToLookup(c => c.number, c => c.trace);
}
