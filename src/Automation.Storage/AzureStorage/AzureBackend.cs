using Automation.Storage.Backends;
using Automation.Storage.Entities;

namespace Automation.Storage.AzureStorage;

/// <summary>An Azure storage account.</summary>
internal sealed class AzureBackend : IStorageBackend
{
    private readonly AzureWorkQueue queue;

    public AzureBackend(AzureClients clients, TimeProvider time)
    {
        var calls = new AzureCalls(time);
        queue = new AzureWorkQueue(clients, calls, time);
        Tables = new AzureEntityTables(clients, calls);
        Blobs = new AzureBlobStore(clients, calls);
    }

    public IEntityTables Tables { get; }

    public IWorkQueue Queue => queue;

    public IQueueSignal Signal => queue;

    public IBlobStore Blobs { get; }
}
