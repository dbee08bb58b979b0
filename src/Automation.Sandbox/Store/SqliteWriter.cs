using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Automation.Sandbox.Store;

/// <summary>
/// Runs writes one after another on one connection. Writes that wait at the same time share a transaction, so that one flush to the
/// disk serves them all; each is answered only after it.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly Channel<Write> writes = Channel.CreateUnbounded<Write>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task loop;

    public SqliteWriter(SqliteConnection connection)
    {
        this.connection = connection;
        loop = Task.Run(RunAsync);
    }

    public Task<T> RunAsync<T>(Func<SqliteConnection, T> write)
    {
        var item = new Write<T>(write);
        return writes.Writer.TryWrite(item)
            ? item.Task
            : Task.FromException<T>(new ObjectDisposedException(nameof(SqliteWriter)));
    }

    public async ValueTask DisposeAsync()
    {
        writes.Writer.Complete();
        await loop;
        await connection.DisposeAsync();
    }

    private async Task RunAsync()
    {
        while (await writes.Reader.WaitToReadAsync())
        {
            var batch = new List<Write>();
            while (writes.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            Commit(batch);
        }
    }

    private void Commit(List<Write> batch)
    {
        try
        {
            using (var transaction = connection.BeginTransaction())
            {
                batch.ForEach(w => w.Apply(connection));
                transaction.Commit();
            }

            batch.ForEach(static w => w.Confirm());
        }
        catch (Exception e)
        {
            // Whatever it is belongs to the caller who asked for it, and only to that one.
            Refuse(batch, e);
        }
    }

    private void Refuse(List<Write> batch, Exception error)
    {
        if (batch is [var only])
        {
            only.Fail(error);
            return;
        }

        batch.ForEach(w => Commit([w]));
    }

    private abstract class Write
    {
        public abstract void Apply(SqliteConnection connection);

        public abstract void Confirm();

        public abstract void Fail(Exception error);
    }

    private sealed class Write<T>(Func<SqliteConnection, T> write) : Write
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Task => done.Task;

        public override void Apply(SqliteConnection connection) => result = write(connection);

        public override void Confirm() => done.SetResult(result!);

        public override void Fail(Exception error) => done.SetException(error);
    }
}
