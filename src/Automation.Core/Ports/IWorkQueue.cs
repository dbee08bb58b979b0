namespace Automation.Core.Ports;

/// <summary>
/// Durable at-least-once queues (<see cref="Messages.QueueNames"/>). Messages live until deleted: no time to live. Order is not
/// guaranteed. Every method throws <see cref="TransientException"/> when storage is slow or down.
/// </summary>
public interface IWorkQueue
{
    /// <summary>The largest body, in bytes: Storage Queues take 64 KiB of base64.</summary>
    const int MaxBodyBytes = 48 * 1024;

    /// <summary>Returns once the message is durable.</summary>
    Task EnqueueAsync(string queue, ReadOnlyMemory<byte> body, TimeSpan visibleAfter, CancellationToken cancellationToken);

    /// <summary>Takes up to <paramref name="max"/> (1 to 32) visible messages; empty when there are none.</summary>
    Task<IReadOnlyList<QueueItem>> ReceiveAsync(string queue, int max, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>Extends the invisibility from now; null when the receipt is void.</summary>
    Task<QueueItem?> ExtendAsync(string queue, QueueItem item, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>Removes a handled message; does nothing when the receipt is void.</summary>
    Task DeleteAsync(string queue, QueueItem item, CancellationToken cancellationToken);

    /// <summary>How many messages there are, visible or not; approximate on Azure.</summary>
    Task<long> CountAsync(string queue, CancellationToken cancellationToken);
}
