using Automation.Storage.Backends;
using Automation.Storage.Entities;

namespace Automation.Storage.AzureStorage;

/// <summary>An Azure storage account.</summary>
internal sealed class AzureBackend : IStorageBackend
{
    private readonly AzureWorkQueue queue;

    public AzureBackend(AzureClients clients, TimeProvider time)
    {
        queue = new AzureWorkQueue(clients, new AzureCalls(time, "Storage Queue Data Contributor"), time);
        Tables = new AzureEntityTables(clients, new AzureCalls(time, "Storage Table Data Contributor"));
        Blobs = new AzureBlobStore(clients, new AzureCalls(time, "Storage Blob Data Contributor"));
    }

    public IEntityTables Tables { get; }

    public IWorkQueue Queue => queue;

    public IQueueSignal Signal => queue;

    public IBlobStore Blobs { get; }
}
