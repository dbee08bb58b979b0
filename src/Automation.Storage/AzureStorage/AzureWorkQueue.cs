using Automation.Storage.Queues;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using QueueItem = Automation.Core.Ports.QueueItem;

namespace Automation.Storage.AzureStorage;

/// <summary>Storage Queues. Times are whole seconds there, rounded up.</summary>
internal sealed class AzureWorkQueue(AzureClients clients, AzureQueueNames names, AzureCalls calls, TimeProvider time)
    : IWorkQueue, IQueueSignal
{
    /// <summary>The longest delay that Storage Queues take.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(7);

    /// <summary>A message without an end (https://learn.microsoft.com/rest/api/storageservices/put-message).</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly CreateOnce create = new(clients.CreateMissing);
    private readonly QueuePulse pulse = new(time);

    public async Task EnqueueAsync(string queue, ReadOnlyMemory<byte> body, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        QueueBody.Check(body);
        await RunAsync(
            queue,
            (client, token) => client.SendMessageAsync(new BinaryData(body), Seconds(visibleAfter, TimeSpan.Zero), Forever, token),
            cancellationToken);
        pulse.Raise(queue);
    }

    public Task<IReadOnlyList<QueueItem>> ReceiveAsync(
        string queue, int max, TimeSpan visibility, CancellationToken cancellationToken) => RunAsync<IReadOnlyList<QueueItem>>(
        queue,
        async (client, token) =>
        {
            var messages = await client.ReceiveMessagesAsync(max, Seconds(visibility, TimeSpan.FromSeconds(1)), token);
            return [.. messages.Value.Select(m => new QueueItem(m.MessageId, m.PopReceipt, m.Body.ToMemory(), m.DequeueCount))];
        },
        cancellationToken);

    public Task<QueueItem?> ExtendAsync(string queue, QueueItem item, TimeSpan visibility, CancellationToken cancellationToken) => RunAsync(
        queue,
        (client, token) => UnlessVoid(async () =>
        {
            // Without a body the message keeps its own.
            var update = await client.UpdateMessageAsync(
                item.Id, item.Receipt, visibilityTimeout: Seconds(visibility, TimeSpan.Zero), cancellationToken: token);
            return item with { Receipt = update.Value.PopReceipt };
        }),
        cancellationToken);

    public Task DeleteAsync(string queue, QueueItem item, CancellationToken cancellationToken) => RunAsync(
        queue,
        (client, token) => UnlessVoid(async () =>
        {
            await client.DeleteMessageAsync(item.Id, item.Receipt, token);
            return item;
        }),
        cancellationToken);

    public Task<long> CountAsync(string queue, CancellationToken cancellationToken) => RunAsync(
        queue,
        async (client, token) => (await client.GetPropertiesAsync(token)).Value.ApproximateMessagesCountLong,
        cancellationToken);

    public Task WaitAsync(string queue, TimeSpan timeout, CancellationToken cancellationToken) =>
        pulse.WaitAsync(pulse.Next(queue), timeout, cancellationToken);

    private static TimeSpan Seconds(TimeSpan span, TimeSpan least)
    {
        var whole = TimeSpan.FromSeconds(Math.Ceiling(span.TotalSeconds));
        return whole < least ? least : whole > MaxDelay ? MaxDelay : whole;
    }

    private static async Task<QueueItem?> UnlessVoid(Func<Task<QueueItem>> call)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException e)
            when (e.ErrorCode == QueueErrorCode.MessageNotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            return null;
        }
    }

    private Task<T> RunAsync<T>(string queue, Func<QueueClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        calls.RunAsync(
            async token =>
            {
                var client = clients.Queues.GetQueueClient(names.Of(queue));
                await create.EnsureAsync(queue, () => client.CreateIfNotExistsAsync(cancellationToken: token));
                return await call(client, token);
            },
            cancellationToken);
}
