namespace Automation.Pipeline.Backfilling;

/// <summary>Where a backfill begins.</summary>
public enum BackfillStart
{
    /// <summary>At the beginning.</summary>
    Anew,

    /// <summary>Where an earlier one was interrupted.</summary>
    Resumed,

    /// <summary>An earlier one came to its end: only what is newer is read.</summary>
    Newer,
}
