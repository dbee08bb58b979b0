using Automation.Storage.Queues;
using Microsoft.Data.Sqlite;

namespace Automation.Storage.Sqlite;

/// <summary>
/// Queues as rows of SQL table <c>message</c>. A take is one statement under the write lock, so no two consumers, of this process
/// or another, are given the same message while it is invisible.
/// </summary>
internal sealed class SqliteWorkQueue(SqliteDatabase database, TimeProvider time) : IWorkQueue, IQueueSignal
{
    private const string TakeSql =
        """
        UPDATE message
        SET visible_at = $until, receipt = lower(hex(randomblob(8))), dequeue_count = dequeue_count + 1
        WHERE id IN (SELECT id FROM message WHERE queue = $queue AND visible_at <= $now ORDER BY visible_at, id LIMIT $max)
        RETURNING id, receipt, body, dequeue_count
        """;

    private readonly QueuePulse pulse = new(time);

    public async Task EnqueueAsync(string queue, ReadOnlyMemory<byte> body, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        QueueBody.Check(body);
        var bytes = body.ToArray();
        var visibleAt = After(visibleAfter);
        await database.WriteAsync(
            connection =>
            {
                using var command = connection.Command(
                    "INSERT INTO message (queue, visible_at, body) VALUES ($queue, $visibleAt, $body)",
                    ("$queue", queue),
                    ("$visibleAt", visibleAt),
                    ("$body", bytes));
                return command.ExecuteNonQuery();
            },
            cancellationToken);
        pulse.Raise(queue);
    }

    public async Task<IReadOnlyList<QueueItem>> ReceiveAsync(
        string queue, int max, TimeSpan visibility, CancellationToken cancellationToken)
    {
        // An idle consumer only reads: it takes no lock and syncs nothing to disk.
        if (await NextVisibleAsync(queue, cancellationToken) is not { } next || next > After(TimeSpan.Zero))
        {
            return [];
        }

        return await database.WriteAsync(
            connection =>
            {
                using var command = connection.Command(
                    TakeSql, ("$queue", queue), ("$now", After(TimeSpan.Zero)), ("$until", After(visibility)), ("$max", max));
                return command.Rows(Read);
            },
            cancellationToken);
    }

    public async Task<QueueItem?> ExtendAsync(string queue, QueueItem item, TimeSpan visibility, CancellationToken cancellationToken)
    {
        var receipt = await database.WriteAsync(
            connection =>
            {
                using var command = connection.Command(
                    """
                    UPDATE message SET visible_at = $until, receipt = lower(hex(randomblob(8)))
                    WHERE id = $id AND queue = $queue AND receipt = $receipt RETURNING receipt
                    """,
                    ("$until", After(visibility)),
                    ("$id", item.Id),
                    ("$queue", queue),
                    ("$receipt", item.Receipt));
                return command.Scalar<string>();
            },
            cancellationToken);
        return receipt is null ? null : item with { Receipt = receipt };
    }

    public Task DeleteAsync(string queue, QueueItem item, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            using var command = connection.Command(
                "DELETE FROM message WHERE id = $id AND queue = $queue AND receipt = $receipt",
                ("$id", item.Id),
                ("$queue", queue),
                ("$receipt", item.Receipt));
            return command.ExecuteNonQuery();
        },
        cancellationToken);

    public Task<long> CountAsync(string queue, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.Command("SELECT count(*) FROM message WHERE queue = $queue", ("$queue", queue));
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        },
        cancellationToken);

    public async Task WaitAsync(string queue, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var next = pulse.Next(queue);
        var visibleAt = await NextVisibleAsync(queue, cancellationToken);
        var due = visibleAt is null ? timeout : TimeSpan.FromMilliseconds(Math.Max(0, visibleAt.Value - After(TimeSpan.Zero)));
        await pulse.WaitAsync(next, due < timeout ? due : timeout, cancellationToken);
    }

    private static QueueItem Read(SqliteDataReader row) => new(
        row.GetInt64(0).ToString(CultureInfo.InvariantCulture), row.GetString(1), row.GetFieldValue<byte[]>(2), row.GetInt64(3));

    /// <summary>When the queue's next message is visible, in milliseconds; null when it is empty.</summary>
    private Task<long?> NextVisibleAsync(string queue, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.Command("SELECT min(visible_at) FROM message WHERE queue = $queue", ("$queue", queue));
            return command.ExecuteScalar() as long?;
        },
        cancellationToken);

    private long After(TimeSpan delay) => (time.GetUtcNow() + delay).ToUnixTimeMilliseconds();
}
