using Automation.Cli.Terminals;
using Automation.Pipeline.Backfilling;

namespace Automation.Cli.Backfilling;

/// <summary>Says on standard error what people should know of a backfill, and of its pages nothing.</summary>
internal class BackfillMessages(Terminal terminal) : IBackfillObserver
{
    public void Began(BackfillStart start, DateTimeOffset from)
    {
        if (start == BackfillStart.Resumed)
        {
            Say("An earlier backfill was interrupted: going on where it was.");
        }
        else if (start == BackfillStart.Newer)
        {
            Say($"Everything up to {Time(from)} was read before: reading what is newer. --restart begins anew.");
        }
    }

    public virtual void Read(BackfillPart part, double share, BackfillTotals totals)
    {
        // The result tells the numbers.
    }

    public void Waiting(DateTimeOffset until, string reason) => Say($"{reason} Waiting until {Time(until)}.");

    public void Skipped(int number, string reason) => Say($"Pull request #{number} is noted without verdicts: {reason}");

    /// <summary>Writes a line.</summary>
    protected virtual void Say(string text) => terminal.Say(text);

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
