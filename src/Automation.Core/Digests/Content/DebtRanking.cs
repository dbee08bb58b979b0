using Automation.Core.Debts;
using Automation.Core.Digests.Weeks;

namespace Automation.Core.Digests.Content;

/// <summary>Ranks open debt items by what their labels say.</summary>
internal static class DebtRanking
{
    /// <param name="open">The items, by repository name.</param>
    public static IReadOnlyList<RankedDebt> First(IReadOnlyList<(TeamRepository Repository, DebtEntry Item)> open, DigestLinks links) =>
    [
        .. from debt in open
           let weight = DebtWeight.Of(debt.Item.Labels, debt.Repository.Labels)
           where weight.Priority is not null
           orderby weight.Priority, weight.ImpactRank, debt.Item.OpenedAt
           select new RankedDebt(links.Issue(debt.Repository, debt.Item), weight.Impact!, weight.Effort!),
    ];

    public static int Incomplete(IReadOnlyList<(TeamRepository Repository, DebtEntry Item)> open) =>
        open.Count(o => DebtWeight.Of(o.Item.Labels, o.Repository.Labels).Missing.Count > 0);
}
