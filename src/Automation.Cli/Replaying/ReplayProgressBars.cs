using Spectre.Console;

namespace Automation.Cli.Replaying;

/// <summary>Progress bars on standard error.</summary>
internal sealed class ReplayProgressBars(ProgressContext context) : IReplayProgress
{
    private readonly ProgressTask sent = context.AddTask("Sending deliveries").IsIndeterminate();
    private readonly ProgressTask processed = context.AddTask("Processing deliveries", autoStart: false);
    private readonly ProgressTask evaluated = context.AddTask("Evaluating pull requests", autoStart: false);

    public void Sent() => sent.Increment(1);

    public void Processed(int done, int total)
    {
        sent.IsIndeterminate(false).MaxValue(total);
        processed.MaxValue(total).Value(done);
    }

    public void Evaluated(int done, int total) => evaluated.MaxValue(total).Value(done);
}
