using Automation.Storage.Backends;
using Automation.Storage.Entities;
using Automation.Storage.Options;

namespace Automation.Storage.AzureStorage;

/// <summary>An Azure storage account.</summary>
internal sealed class AzureBackend : IStorageBackend
{
    private readonly AzureWorkQueue queue;

    /// <param name="queues">What the queues are called; by default as the suite calls them.</param>
    public AzureBackend(AzureClients clients, TimeProvider time, StorageQueueOptions? queues = null)
    {
        var calls = new AzureCalls(time);
        queue = new AzureWorkQueue(clients, new AzureQueueNames(queues ?? new StorageQueueOptions()), calls, time);
        Tables = new AzureEntityTables(clients, calls);
        Blobs = new AzureBlobStore(clients, calls);
    }

    public IEntityTables Tables { get; }

    public IWorkQueue Queue => queue;

    public IQueueSignal Signal => queue;

    public IBlobStore Blobs { get; }
}
