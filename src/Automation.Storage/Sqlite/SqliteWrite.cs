using Microsoft.Data.Sqlite;

namespace Automation.Storage.Sqlite;

/// <summary>One write that waits for its batch.</summary>
internal abstract class SqliteWrite
{
    /// <summary>Ends a write whose caller no longer waits; false when it is to be carried out.</summary>
    public abstract bool TryCancel();

    /// <summary>Runs inside the batch's transaction.</summary>
    public abstract void Run(SqliteConnection connection);

    /// <summary>Tells the caller that the write is on disk.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);
}
