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
        var names = new AzureQueueNames(queues ?? new StorageQueueOptions());
        queue = new AzureWorkQueue(clients, names, new AzureCalls(time, "Storage Queue Data Contributor"), time);
        Tables = new AzureEntityTables(clients, new AzureCalls(time, "Storage Table Data Contributor"));
        Blobs = new AzureBlobStore(clients, new AzureCalls(time, "Storage Blob Data Contributor"));
    }

    public IEntityTables Tables { get; }

    public IWorkQueue Queue => queue;

    public IQueueSignal Signal => queue;

    public IBlobStore Blobs { get; }
}
