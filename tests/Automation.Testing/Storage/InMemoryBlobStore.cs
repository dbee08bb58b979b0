using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Automation.Core.Ports;

namespace Automation.Testing.Storage;

/// <summary>Blobs in memory. Views made by <see cref="Observed"/> share them.</summary>
public sealed class InMemoryBlobStore : IBlobStore
{
    private readonly Func<string, Task> before;
    private readonly ConcurrentDictionary<(string Container, string Name), byte[]> blobs;

    /// <param name="beforeEach">Awaited before every operation, with its name, such as <c>payloads/put</c>.</param>
    public InMemoryBlobStore(Func<string, Task>? beforeEach = null)
        : this(beforeEach ?? (static _ => Task.CompletedTask), new ConcurrentDictionary<(string Container, string Name), byte[]>())
    {
    }

    private InMemoryBlobStore(Func<string, Task> before, ConcurrentDictionary<(string Container, string Name), byte[]> blobs)
    {
        this.before = before;
        this.blobs = blobs;
    }

    /// <summary>The same blobs, with another hook: a second worker.</summary>
    public InMemoryBlobStore Observed(Func<string, Task> beforeEach) => new(beforeEach, blobs);

    /// <summary>The names in a container, in order.</summary>
    public IReadOnlyList<string> Names(string container) =>
        [.. blobs.Keys.Where(key => key.Container == container).Select(key => key.Name).Order(StringComparer.Ordinal)];

    public async Task PutAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await StepAsync(container, "put", cancellationToken);
        blobs[(container, name)] = content.ToArray();
    }

    public async Task<byte[]?> GetAsync(string container, string name, CancellationToken cancellationToken)
    {
        await StepAsync(container, "get", cancellationToken);
        return blobs.TryGetValue((container, name), out var content) ? [.. content] : null;
    }

    public async IAsyncEnumerable<string> ListAsync(
        string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await StepAsync(container, "list", cancellationToken);
        foreach (var name in Names(container).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            yield return name;
        }
    }

    public async Task DeleteAsync(string container, string name, CancellationToken cancellationToken)
    {
        await StepAsync(container, "delete", cancellationToken);
        blobs.TryRemove((container, name), out _);
    }

    private async Task StepAsync(string container, string operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await before($"{container}/{operation}");
    }
}
