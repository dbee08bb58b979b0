using Automation.Storage.Entities;

namespace Automation.Storage.Backends;

/// <summary>The three primitives over one kind of storage.</summary>
internal interface IStorageBackend
{
    IEntityTables Tables { get; }

    IWorkQueue Queue { get; }

    IQueueSignal Signal { get; }

    IBlobStore Blobs { get; }
}
