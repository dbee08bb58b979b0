using Automation.Pipeline.Retaining;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Timers;

/// <summary>Removes what has been kept long enough.</summary>
public sealed class Retention(RetentionSweep sweep)
{
    [Function(nameof(Retention))]
    public Task Run([TimerTrigger("%Schedules:Retention%")] TimerInfo timer, CancellationToken cancellationToken) =>
        sweep.RunAsync(cancellationToken);
}
