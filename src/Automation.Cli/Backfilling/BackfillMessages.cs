using Automation.Pipeline.Backfilling;

namespace Automation.Cli.Backfilling;

/// <summary>Says what people should know of a backfill, and of its pages nothing: the result tells the numbers.</summary>
internal sealed class BackfillMessages(Action<string> say) : IBackfillObserver
{
    public void Began(BackfillStart start, DateTimeOffset from)
    {
        if (start == BackfillStart.Resumed)
        {
            say("An earlier backfill was interrupted: going on where it was.");
        }
        else if (start == BackfillStart.Newer)
        {
            say($"Everything up to {Time(from)} was read before: reading what is newer. --restart begins anew.");
        }
    }

    public void Read(BackfillPart part, double share, BackfillTotals totals)
    {
        // A line for each page would say less than the result does.
    }

    public void Waiting(DateTimeOffset until, string reason) => say($"{reason} Waiting until {Time(until)}.");

    public void Skipped(int number, string reason) => say($"Pull request #{number} is noted without verdicts: {reason}");

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
