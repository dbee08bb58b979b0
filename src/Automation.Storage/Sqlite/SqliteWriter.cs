using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Automation.Storage.Sqlite;

/// <summary>
/// Group commit: the writes that came in while the last batch was being synced to disk make up the next one, so that many writers
/// share a sync and a lone one never waits for company. Batches begin with the write lock (<c>BEGIN IMMEDIATE</c>), which orders
/// them among processes.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan MaxBatchTime = TimeSpan.FromMilliseconds(5);

    private readonly Channel<SqliteWrite> queue = Channel.CreateUnbounded<SqliteWrite>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteDatabase database;
    private readonly Task loop;

    public SqliteWriter(SqliteDatabase database)
    {
        this.database = database;
        loop = Task.Run(RunAsync);
    }

    public Task<T> EnqueueAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        var request = new SqliteWriteOf<T>(write, cancellationToken);
        return queue.Writer.TryWrite(request)
            ? request.Completion.WaitAsync(cancellationToken)
            : Task.FromException<T>(new ObjectDisposedException(nameof(SqliteDatabase)));
    }

    /// <summary>Ends after the writes that were enqueued before.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        loop.GetAwaiter().GetResult();
    }

    private async Task RunAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var taken = new List<SqliteWrite>();
            try
            {
                CommitBatch(taken);
            }
            catch (Exception) when (taken.Count > 1)
            {
                // One write may have spoilt it for all: let each stand or fall alone.
                taken.ForEach(CommitAlone);
                continue;
            }
            catch (Exception e)
            {
                FailAll(taken, Translate(e));
                continue;
            }

            taken.ForEach(static write => write.Complete());
        }
    }

    /// <summary>What stands in line behind a locked file has waited along with it, and would only wait as long again.</summary>
    private void FailAll(List<SqliteWrite> taken, Exception reason)
    {
        while (reason is TransientException && Take(taken))
        {
        }

        taken.ForEach(write => write.Fail(reason));
    }

    private void CommitBatch(List<SqliteWrite> taken)
    {
        // Taken first, so that whatever goes wrong from here on is told to someone.
        Take(taken);
        if (taken.Count == 0)
        {
            return;
        }

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var started = Stopwatch.GetTimestamp();
        taken[0].Run(connection);
        while (Stopwatch.GetElapsedTime(started) < MaxBatchTime && Take(taken))
        {
            taken[^1].Run(connection);
        }

        transaction.Commit();
    }

    private void CommitAlone(SqliteWrite write)
    {
        try
        {
            using var connection = database.Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            write.Run(connection);
            transaction.Commit();
            write.Complete();
        }
        catch (Exception e)
        {
            write.Fail(Translate(e));
        }
    }

    /// <summary>Moves the next write that someone still waits for; false when there is none.</summary>
    private bool Take(List<SqliteWrite> taken)
    {
        while (queue.Reader.TryRead(out var write))
        {
            if (!write.TryCancel())
            {
                taken.Add(write);
                return true;
            }
        }

        return false;
    }

    private Exception Translate(Exception exception) =>
        exception is SqliteException e ? SqliteErrors.Translate(e, database.Path) : exception;
}
