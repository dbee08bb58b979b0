using Automation.Pipeline.Backfilling;
using Spectre.Console;

namespace Automation.Cli.Backfilling;

/// <summary>A bar for each part, and the messages above them.</summary>
internal sealed class BackfillProgressBars(ProgressContext context, BackfillMessages messages) : IBackfillObserver
{
    private readonly Dictionary<BackfillPart, ProgressTask> bars = new()
    {
        [BackfillPart.PullRequests] = context.AddTask("Pull requests", maxValue: 1),
        [BackfillPart.Issues] = context.AddTask("Issues", maxValue: 1),
        [BackfillPart.Commits] = context.AddTask("Commits", maxValue: 1),
    };

    public void Began(BackfillStart start, DateTimeOffset from) => messages.Began(start, from);

    public void Read(BackfillPart part, double share, BackfillTotals totals) => bars[part].Value = share;

    public void Waiting(DateTimeOffset until, string reason) => messages.Waiting(until, reason);

    public void Skipped(int number, string reason) => messages.Skipped(number, reason);
}
