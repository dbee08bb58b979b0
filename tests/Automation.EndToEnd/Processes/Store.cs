using Microsoft.Data.Sqlite;

namespace Automation.EndToEnd.Processes;

/// <summary>Looks into the embedded store of a running process, as an operator would with SQL.</summary>
public static class Store
{
    /// <summary>True once the process has made its tables.</summary>
    public static async Task<bool> ExistsAsync(string data) =>
        File.Exists(Path.Combine(data, "automation.db")) && (await RowsAsync(data, "SELECT 1 FROM sqlite_master WHERE name = 'entity'")).Count > 0;

    public static Task<IReadOnlyList<string>> DeliveriesAsync(string data) =>
        RowsAsync(data, "SELECT json_extract(json, '$.value') FROM entity WHERE tbl = 'Deliveries'");

    /// <summary>How many deliveries are finished, once every pull request that was asked for is evaluated; 0 before.</summary>
    public static async Task<int> SettledAsync(string data)
    {
        var due = await RowsAsync(data, "SELECT 1 FROM entity WHERE tbl = 'PullRequests' AND json ->> '$.value.evaluated' < json ->> '$.value.requested'");
        return due.Count > 0 ? 0 : (await RowsAsync(data, "SELECT 1 FROM entity WHERE tbl = 'Deliveries' AND json ->> '$.value.outcome' IS NOT NULL")).Count;
    }

    public static async Task<long> QueuedAsync(string data) =>
        long.Parse((await RowsAsync(data, "SELECT count(*) FROM message"))[0]);

    public static async Task<IReadOnlyList<string>> RowsAsync(string data, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "automation.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }
}
