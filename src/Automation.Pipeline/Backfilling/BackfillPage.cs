namespace Automation.Pipeline.Backfilling;

/// <summary>What came of a page.</summary>
/// <param name="Next">Where the next one starts; null after the last.</param>
/// <param name="Reached">How far back it goes; null where it was empty.</param>
internal sealed record BackfillPage(string? Next, DateTimeOffset? Reached, BackfillTotals Totals);
