using Automation.Core.Digests.Content;

namespace Automation.Core.Debts;

/// <summary>Which merged work paid debt.</summary>
internal static class DebtShare
{
    /// <param name="traces">Of every pull request that ended since.</param>
    /// <param name="items">The register's items.</param>
    public static Share Of(IEnumerable<DebtTrace> traces, IReadOnlyList<DebtItem> items, DateTimeOffset from)
    {
        var debt = items.Select(i => i.Number).OfType<int>().ToHashSet();
        var work = traces.Where(t => t is { Kind: DebtItemKind.PullRequest, IsBot: false } && t.MergedAt >= from).ToList();
        return new Share(work.Count(t => debt.Contains(t.Number) || t.Changes?.Closes.Any(debt.Contains) == true), work.Count);
    }
}
