namespace Automation.Pipeline.Backfilling;

/// <summary>Told how far a backfill is.</summary>
public interface IBackfillObserver
{
    /// <param name="from">How far back is read.</param>
    void Began(BackfillStart start, DateTimeOffset from);

    /// <summary>A page was read, and is kept.</summary>
    /// <param name="share">How much of the part is done, from 0 to 1, as far as times tell.</param>
    void Read(BackfillPart part, double share, BackfillTotals totals);

    /// <summary>Nothing is read for a while.</summary>
    void Waiting(DateTimeOffset until, string reason);

    /// <summary>The verdicts on a pull request are left out.</summary>
    void Skipped(int number, string reason);
}
