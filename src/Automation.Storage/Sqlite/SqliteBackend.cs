using Automation.Storage.Backends;
using Automation.Storage.Entities;

namespace Automation.Storage.Sqlite;

/// <summary>One SQLite file.</summary>
internal sealed class SqliteBackend : IStorageBackend, IAsyncDisposable, IDisposable
{
    private readonly SqliteDatabase database;
    private readonly SqliteWorkQueue queue;

    public SqliteBackend(string path, TimeProvider time)
    {
        database = new SqliteDatabase(path);
        queue = new SqliteWorkQueue(database, time);
        Tables = new SqliteEntityTables(database);
        Blobs = new SqliteBlobStore(database);
    }

    public IEntityTables Tables { get; }

    public IWorkQueue Queue => queue;

    public IQueueSignal Signal => queue;

    public IBlobStore Blobs { get; }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    public void Dispose() => database.Dispose();
}
