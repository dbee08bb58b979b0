using Automation.Pipeline.Queues;
using Microsoft.Extensions.Hosting;

namespace Automation.Hosting.Workers;

/// <summary>Runs every queue's pump for as long as the host runs; on Azure Functions the queue triggers do this instead.</summary>
internal sealed class QueueWorker(IEnumerable<QueuePump> pumps) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(pumps.Select(p => p.RunAsync(stoppingToken)));
}
