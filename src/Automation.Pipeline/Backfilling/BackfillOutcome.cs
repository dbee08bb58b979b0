namespace Automation.Pipeline.Backfilling;

/// <summary>What came of a backfill.</summary>
public abstract record BackfillOutcome
{
    private BackfillOutcome()
    {
    }

    /// <summary>Everything there is was read.</summary>
    public sealed record Done(RepositoryName Repository, DateOnly Since, BackfillStart Start, BackfillTotals Totals) : BackfillOutcome;

    /// <param name="Reason">A sentence that says why nothing can be read, and what to do about it.</param>
    public sealed record Refused(string Reason) : BackfillOutcome;
}
