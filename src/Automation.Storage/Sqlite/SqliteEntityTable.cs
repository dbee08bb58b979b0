using Automation.Storage.Entities;
using Microsoft.Data.Sqlite;

namespace Automation.Storage.Sqlite;

/// <summary>The rows of SQL table <c>entity</c> under one table name. Tags are random, so that none comes back after a delete.</summary>
internal sealed class SqliteEntityTable(SqliteDatabase database, string table) : IEntityTable
{
    private const string InsertSql =
        """
        INSERT INTO entity (tbl, pk, rk, etag, json, bin) VALUES ($tbl, $pk, $rk, lower(hex(randomblob(8))), $json, $bin)
        ON CONFLICT DO NOTHING RETURNING etag
        """;

    private const string ReplaceSql =
        """
        UPDATE entity SET etag = lower(hex(randomblob(8))), json = $json, bin = $bin
        WHERE tbl = $tbl AND pk = $pk AND rk = $rk AND etag = $etag RETURNING etag
        """;

    private const string UpsertSql =
        """
        INSERT INTO entity (tbl, pk, rk, etag, json, bin) VALUES ($tbl, $pk, $rk, lower(hex(randomblob(8))), $json, $bin)
        ON CONFLICT DO UPDATE SET etag = excluded.etag, json = excluded.json, bin = excluded.bin
        """;

    private const string QuerySql =
        """
        SELECT pk, rk, etag, json, bin FROM entity
        WHERE tbl = $tbl AND pk = $pk AND rk >= $from AND ($to IS NULL OR rk < $to) AND rk > $after
        ORDER BY rk LIMIT $limit
        """;

    public Task<string?> InsertAsync(StoredEntity entity, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            using var command = Write(connection, InsertSql, entity);
            return command.Scalar<string>();
        },
        cancellationToken);

    public Task<StoredEntity?> GetAsync(EntityKey key, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.Command(
                "SELECT pk, rk, etag, json, bin FROM entity WHERE tbl = $tbl AND pk = $pk AND rk = $rk",
                ("$tbl", table),
                ("$pk", key.Partition),
                ("$rk", key.Row));
            return command.Rows(Read).SingleOrDefault();
        },
        cancellationToken);

    public Task<string?> ReplaceAsync(StoredEntity entity, string etag, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            using var command = Write(connection, ReplaceSql, entity);
            command.Parameters.AddWithValue("$etag", etag);
            return command.Scalar<string>();
        },
        cancellationToken);

    public Task UpsertAsync(IReadOnlyList<StoredEntity> entities, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            // One statement for all rows: it is prepared once.
            using var command = Write(connection, UpsertSql, entities[0]);
            foreach (var entity in entities)
            {
                Bind(command, entity);
                command.ExecuteNonQuery();
            }

            return entities.Count;
        },
        cancellationToken);

    public Task DeleteAsync(IReadOnlyList<EntityKey> keys, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            // One statement for all rows: it is prepared once.
            using var command = connection.Command(
                "DELETE FROM entity WHERE tbl = $tbl AND pk = $pk AND rk = $rk", ("$tbl", table), ("$pk", null), ("$rk", null));
            foreach (var key in keys)
            {
                command.Parameters["$pk"].Value = key.Partition;
                command.Parameters["$rk"].Value = key.Row;
                command.ExecuteNonQuery();
            }

            return keys.Count;
        },
        cancellationToken);

    public Task<bool> TryDeleteAsync(EntityKey key, string etag, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            using var command = connection.Command(
                "DELETE FROM entity WHERE tbl = $tbl AND pk = $pk AND rk = $rk AND etag = $etag",
                ("$tbl", table),
                ("$pk", key.Partition),
                ("$rk", key.Row),
                ("$etag", etag));
            return command.ExecuteNonQuery() > 0;
        },
        cancellationToken);

    public Task<string?> NextPartitionAsync(string after, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.Command(
                "SELECT pk FROM entity WHERE tbl = $tbl AND pk > $after ORDER BY pk LIMIT 1", ("$tbl", table), ("$after", after));
            return command.Scalar<string>();
        },
        cancellationToken);

    public Task<EntityPage> QueryAsync(EntityRange range, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            // One row more than asked for tells whether the range goes on.
            using var command = connection.Command(
                QuerySql,
                ("$tbl", table),
                ("$pk", range.Partition),
                ("$from", range.From),
                ("$to", range.To),
                ("$after", range.After ?? ""),
                ("$limit", limit + 1));
            var rows = command.Rows(Read);
            return rows.Count <= limit ? new EntityPage(rows, null) : new EntityPage(rows[..limit], rows[limit - 1].Key.Row);
        },
        cancellationToken);

    private static StoredEntity Read(SqliteDataReader row) => new(
        new EntityKey(row.GetString(0), row.GetString(1)),
        row.GetString(3),
        row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4),
        row.GetString(2));

    private static void Bind(SqliteCommand command, StoredEntity entity)
    {
        command.Parameters["$pk"].Value = entity.Key.Partition;
        command.Parameters["$rk"].Value = entity.Key.Row;
        command.Parameters["$json"].Value = entity.Json;
        command.Parameters["$bin"].Value = (object?)entity.Binary ?? DBNull.Value;
    }

    private SqliteCommand Write(SqliteConnection connection, string sql, StoredEntity entity) => connection.Command(
        sql,
        ("$tbl", table),
        ("$pk", entity.Key.Partition),
        ("$rk", entity.Key.Row),
        ("$json", entity.Json),
        ("$bin", entity.Binary));
}
