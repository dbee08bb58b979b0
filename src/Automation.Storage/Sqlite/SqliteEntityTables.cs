using Automation.Storage.Entities;

namespace Automation.Storage.Sqlite;

/// <summary>The tables as one SQL table, so that an operator can query all of them with SQLite's own tools.</summary>
internal sealed class SqliteEntityTables(SqliteDatabase database) : IEntityTables
{
    public IEntityTable Open(string table) => new SqliteEntityTable(database, table);
}
