namespace Automation.Core.Digests.Content;

/// <summary>What needs the team this week.</summary>
public sealed record AttentionPart
{
    /// <summary>
    /// Open pull requests of people, not drafts, that no human but the author has reviewed; the longest wait, in business time, first.
    /// </summary>
    public ItemList<WorkItem> WaitingForReview { get; init; } = ItemList<WorkItem>.Empty;

    /// <summary>Open pull requests for which a decision record is due.</summary>
    public ItemList<WorkItem> DecisionsDue { get; init; } = ItemList<WorkItem>.Empty;

    /// <summary>Records that have been draft or proposed for longer than <see cref="DigestLimits.ProposedForLong"/>.</summary>
    public ItemList<DecisionItem> ProposedForLong { get; init; } = ItemList<DecisionItem>.Empty;

    /// <summary>Debt items past their milestone's date, or, without one, open for longer than <see cref="DigestLimits.DebtDue"/>.</summary>
    public ItemList<WorkItem> OverdueDebt { get; init; } = ItemList<WorkItem>.Empty;

    /// <summary>Deliveries of the week whose work failed for good.</summary>
    public int FailedDeliveries { get; init; }

    public bool IsEmpty =>
        WaitingForReview.Total + DecisionsDue.Total + ProposedForLong.Total + OverdueDebt.Total + FailedDeliveries == 0;
}
