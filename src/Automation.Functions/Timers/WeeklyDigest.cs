using Automation.Pipeline.Digests;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Timers;

/// <summary>Asks, every hour, for the digests that are due.</summary>
public sealed class WeeklyDigest(DigestTick tick)
{
    [Function(nameof(WeeklyDigest))]
    public Task Run([TimerTrigger("%Schedules:WeeklyDigest%")] TimerInfo timer, CancellationToken cancellationToken) =>
        tick.RunAsync(cancellationToken);
}
