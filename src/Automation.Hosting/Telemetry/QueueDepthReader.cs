using Automation.Pipeline.Observability;
using Microsoft.Extensions.Hosting;

namespace Automation.Hosting.Telemetry;

/// <summary>Reads the queues' depths once a minute, where anyone is told of them.</summary>
internal sealed class QueueDepthReader(QueueDepths depths, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await depths.ReadAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
