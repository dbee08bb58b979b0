using Automation.Core.Ports;

namespace Automation.Benchmarks.Receiving;

/// <summary>A queue and a blob store in memory that keep a copy of the newest body only: millions of deliveries do not fill it.</summary>
internal sealed class NewestMessageQueue : IWorkQueue, IBlobStore
{
    private byte[] newest = [];

    public Task EnqueueAsync(string queue, ReadOnlyMemory<byte> body, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        newest = body.ToArray();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<QueueItem>> ReceiveAsync(
        string queue, int max, TimeSpan visibility, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QueueItem>>([new QueueItem("1", "1", newest, 1)]);

    public Task<QueueItem?> ExtendAsync(string queue, QueueItem item, TimeSpan visibility, CancellationToken cancellationToken) =>
        Task.FromResult<QueueItem?>(item);

    public Task DeleteAsync(string queue, QueueItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<long> CountAsync(string queue, CancellationToken cancellationToken) => Task.FromResult(newest.Length == 0 ? 0L : 1L);

    public Task PutAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        newest = content.ToArray();
        return Task.CompletedTask;
    }

    public Task<byte[]?> GetAsync(string container, string name, CancellationToken cancellationToken) =>
        Task.FromResult<byte[]?>(newest);

    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken) => Task.CompletedTask;

    public IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<string>();
}
