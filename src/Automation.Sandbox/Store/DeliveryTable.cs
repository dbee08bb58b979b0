using Microsoft.Data.Sqlite;

namespace Automation.Sandbox.Store;

/// <summary>The log of deliveries.</summary>
public sealed class DeliveryTable
{
    private const string Columns = "SELECT id, guid, event, action, target, at, status_code, is_redelivery FROM deliveries ";

    private readonly SqliteWriter writer;

    internal DeliveryTable(SqliteWriter writer) => this.writer = writer;

    /// <summary>Notes an attempt; its id is given here.</summary>
    public Task<DeliveryAttempt> AddAsync(DeliveryAttempt attempt) => writer.RunAsync(connection => attempt with
    {
        Id = connection.Insert(
            "INSERT INTO deliveries (guid, event, action, target, at, status_code, is_redelivery) "
            + "VALUES ($guid, $event, $action, $target, $at, $status, $redelivery)",
            ("guid", attempt.Guid),
            ("event", attempt.Event),
            ("action", attempt.Action),
            ("target", attempt.Target),
            ("at", attempt.At.ToText()),
            ("status", attempt.StatusCode),
            ("redelivery", attempt.IsRedelivery)),
    });

    public Task<DeliveryAttempt?> FindAsync(long id) => writer.RunAsync(connection =>
        connection.Query(Columns + "WHERE id = $id", Read, ("id", id)).SingleOrDefault());

    /// <summary>Attempts, newest first.</summary>
    /// <param name="before">Only those with a smaller id.</param>
    public Task<List<DeliveryAttempt>> ListAsync(long before, int count) => writer.RunAsync(connection => connection.Query(
        Columns + "WHERE id < $before ORDER BY id DESC LIMIT $count", Read, ("before", before), ("count", count)));

    private static DeliveryAttempt Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetTime(5),
        row.GetInt32(6),
        row.GetBoolean(7));
}
