using Automation.Core.Digests.Weeks;

namespace Automation.Core.Digests.Content;

/// <summary>Computes <see cref="AttentionPart"/>.</summary>
internal static class AttentionFigures
{
    public static AttentionPart Of(TeamWeeks weeks, DigestLinks links) => new()
    {
        WaitingForReview = First(
            from open in weeks.Each(w => w.Open.OrderBy(p => p.Number))
            let pull = open.Item
            where !pull.IsBot && !pull.IsDraft && pull.FirstReviewAt is null
            select links.PullRequest(open.Repository, pull, weeks.Worked(pull, weeks.AsOf)),
            static item => item.Age),
        DecisionsDue = First(
            from open in weeks.Each(w => w.Open.OrderBy(p => p.Number))
            where open.Item.IsDecisionDue
            select links.PullRequest(open.Repository, open.Item, weeks.AsOf - open.Item.OpenedAt),
            static item => item.Age),
        ProposedForLong = First(
            from proposed in weeks.Each(w => DecisionFigures.ByNumber(w.Proposed))
            where weeks.AsOf - proposed.Item.Since > DigestLimits.ProposedForLong
            select links.Decision(proposed.Repository, proposed.Item),
            static item => item.Age),
        OverdueDebt = First(
            from debt in weeks.Each(w => w.OpenDebt.OrderBy(d => d.Number))
            where IsOverdue(debt.Item, weeks.AsOf)
            select links.Issue(debt.Repository, debt.Item),
            static item => item.Age),
        Unprotected = First(
            from lacking in weeks.Each(w => new[] { w.BranchLacks }.Where(l => l.Count > 0))
            select links.Branch(lacking.Repository, lacking.Item),
            static item => item.Lacks.Count),
        FailedDeliveries = weeks.Current.Sum(w => w.FailedDeliveries),
    };

    private static bool IsOverdue(DebtEntry debt, DateTimeOffset asOf) =>
        debt.DueOn is { } due ? due < asOf : asOf - debt.OpenedAt > DigestLimits.DebtDue;

    /// <summary>The longest, or most, first; sorting keeps the order of equals.</summary>
    private static ItemList<T> First<T, TMeasure>(IEnumerable<T> items, Func<T, TMeasure> measure)
    {
        T[] sorted = [.. items.OrderByDescending(measure)];
        return new ItemList<T>([.. sorted.Take(DigestLimits.ListItems)], sorted.Length);
    }
}
