using Automation.Cli.Terminals;
using Automation.Pipeline.Backfilling;
using Spectre.Console;

namespace Automation.Cli.Backfilling;

/// <summary>A bar for each part, and the messages above them.</summary>
internal sealed class BackfillProgressBars(Terminal terminal, ProgressContext context) : BackfillMessages(terminal)
{
    private readonly IAnsiConsole console = terminal.Messages;

    private readonly Dictionary<BackfillPart, ProgressTask> bars = new()
    {
        [BackfillPart.PullRequests] = context.AddTask("Pull requests", maxValue: 1),
        [BackfillPart.Issues] = context.AddTask("Issues", maxValue: 1),
        [BackfillPart.Commits] = context.AddTask("Commits", maxValue: 1),
    };

    public override void Read(BackfillPart part, double share, BackfillTotals totals) => bars[part].Value = share;

    protected override void Say(string text) => console.WriteLine(text);
}
