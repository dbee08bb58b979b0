namespace Automation.Core.Digests.Content;

/// <summary>
/// What needs the team this week, as it stood at the week's end. Of equals the one with the smaller repository name, then the smaller
/// number, comes first.
/// </summary>
public sealed record AttentionPart
{
    /// <summary>
    /// Open pull requests of people, not drafts, that no human but the author has reviewed; the longest wait first. Their age is the
    /// business time since they were opened, time as a draft excluded.
    /// </summary>
    public ItemList<WorkItem> WaitingForReview { get; init; } = ItemList<WorkItem>.Empty;

    /// <summary>
    /// Open pull requests, drafts and bots' too, for which a decision record is due; the one that has been open longest, by the
    /// calendar, first.
    /// </summary>
    public ItemList<WorkItem> DecisionsDue { get; init; } = ItemList<WorkItem>.Empty;

    /// <summary>
    /// Records that have been draft or proposed for longer than <see cref="DigestLimits.ProposedForLong"/>; the longest first.
    /// </summary>
    public ItemList<DecisionItem> ProposedForLong { get; init; } = ItemList<DecisionItem>.Empty;

    /// <summary>
    /// Debt items past their milestone's date, or, without one, open for longer than <see cref="DigestLimits.DebtDue"/>; the one that
    /// has been open longest, by the calendar, first.
    /// </summary>
    public ItemList<WorkItem> OverdueDebt { get; init; } = ItemList<WorkItem>.Empty;

    /// <summary>
    /// Repositories whose default branch lacks protection that policy requires, as far as it is known; the one that lacks most first.
    /// </summary>
    public ItemList<BranchItem> Unprotected { get; init; } = ItemList<BranchItem>.Empty;

    /// <summary>Deliveries of the week whose work failed for good.</summary>
    public int FailedDeliveries { get; init; }

    public bool IsEmpty => !HasNews && Unprotected.Total == 0;

    /// <summary>Something that a mail is worth. A branch that lacks protection is told beside it: it does so every week.</summary>
    internal bool HasNews =>
        WaitingForReview.Total + DecisionsDue.Total + ProposedForLong.Total + OverdueDebt.Total + FailedDeliveries > 0;
}
