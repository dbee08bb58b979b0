using Microsoft.Data.Sqlite;

namespace Automation.Storage.Sqlite;

/// <summary>A write with its result.</summary>
internal sealed class SqliteWriteOf<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken) : SqliteWrite
{
    private readonly TaskCompletionSource<T> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    /// <summary>Completes when the write is on disk.</summary>
    public Task<T> Completion => source.Task;

    public override bool TryCancel() => cancellationToken.IsCancellationRequested && source.TrySetCanceled(cancellationToken);

    public override void Run(SqliteConnection connection) => result = write(connection);

    public override void Complete() => source.TrySetResult(result!);

    public override void Fail(Exception exception) => source.TrySetException(exception);
}
