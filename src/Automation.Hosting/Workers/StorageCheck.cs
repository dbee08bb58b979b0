using Automation.Core.Messages;
using Automation.Core.Ports;
using Microsoft.Extensions.Hosting;

namespace Automation.Hosting.Workers;

/// <summary>Reaches storage before the process listens: a store that cannot be opened stops the start with its own sentence.</summary>
internal sealed class StorageCheck(IWorkQueue queue) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken) =>
        await queue.CountAsync(QueueNames.Deliveries, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
