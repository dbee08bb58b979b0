using Automation.Storage.Backends;
using Automation.Storage.Entities;
using Automation.Testing.Storage;

namespace Automation.Storage.Tests.Contracts;

/// <summary>The in-memory primitives, held to the same contract as the shipped ones.</summary>
internal sealed class InMemoryBackend(TimeProvider time) : IStorageBackend
{
    private readonly InMemoryWorkQueue queue = new(time);

    public IEntityTables Tables { get; } = new InMemoryEntityTables(static _ => Task.CompletedTask);

    public IWorkQueue Queue => queue;

    public IQueueSignal Signal => queue;

    public IBlobStore Blobs { get; } = new InMemoryBlobStore();
}
