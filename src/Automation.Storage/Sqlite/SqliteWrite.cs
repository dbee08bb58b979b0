using Microsoft.Data.Sqlite;

namespace Automation.Storage.Sqlite;

/// <summary>One write that waits for its batch.</summary>
internal abstract class SqliteWrite
{
    /// <summary>True once the caller no longer waits; such a write is left out.</summary>
    public abstract bool IsCancelled { get; }

    /// <summary>Runs inside the batch's transaction.</summary>
    public abstract void Run(SqliteConnection connection);

    /// <summary>Tells the caller that the write is on disk.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);
}
