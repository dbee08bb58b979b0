using Microsoft.Data.Sqlite;

namespace Automation.Storage.Sqlite;

/// <summary>
/// The tables, and how an older file becomes a newer one: each script takes the file from one <c>user_version</c> to the next.
/// Scripts are only ever added.
/// </summary>
internal static class SqliteSchema
{
    private static readonly string[] Scripts =
    [
        """
        CREATE TABLE entity (
          tbl TEXT NOT NULL, pk TEXT NOT NULL, rk TEXT NOT NULL, etag TEXT NOT NULL, json TEXT NOT NULL, bin BLOB,
          PRIMARY KEY (tbl, pk, rk));
        CREATE TABLE message (
          id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, visible_at INTEGER NOT NULL,
          receipt TEXT NOT NULL DEFAULT '', dequeue_count INTEGER NOT NULL DEFAULT 0, body BLOB NOT NULL);
        CREATE INDEX message_by_visibility ON message (queue, visible_at, id);
        CREATE TABLE blob (container TEXT NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (container, name));
        """,
    ];

    /// <summary>Brings the file up to date; of several processes that try at once, one does it.</summary>
    /// <exception cref="PermanentException">A newer version of this program has written the file.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        Execute(connection, "PRAGMA journal_mode = WAL");
        if (Version(connection) == Scripts.Length)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Version(connection);
        if (version > Scripts.Length)
        {
            throw SqliteErrors.Unavailable(path, "was written by a newer version: upgrade, or set Storage:Path to another file");
        }

        foreach (var script in Scripts.Skip(version))
        {
            Execute(connection, script);
        }

        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Scripts.Length}"));
        transaction.Commit();
    }

    private static int Version(SqliteConnection connection)
    {
        using var command = connection.Command("PRAGMA user_version");
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        command.ExecuteNonQuery();
    }
}
