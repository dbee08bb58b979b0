using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Timers;

/// <summary>Asks again for the evaluations whose verdict depends on time.</summary>
public sealed class NightlySweep(Pipeline.Sweeping.NightlySweep sweep)
{
    [Function(nameof(NightlySweep))]
    public Task Run([TimerTrigger("%Schedules:NightlySweep%")] TimerInfo timer, CancellationToken cancellationToken) =>
        sweep.RunAsync(cancellationToken);
}
