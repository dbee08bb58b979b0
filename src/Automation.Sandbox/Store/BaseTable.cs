using Microsoft.Data.Sqlite;

namespace Automation.Sandbox.Store;

/// <summary>The branches that pull requests were turned to.</summary>
public sealed class BaseTable
{
    private readonly SqliteWriter writer;

    internal BaseTable(SqliteWriter writer) => this.writer = writer;

    public Task AddAsync(int number, BaseChange change) => writer.RunAsync(connection => connection.Execute(
        "INSERT INTO base_changes (number, previous, branch, at) VALUES ($number, $previous, $branch, $at)",
        ("number", number),
        ("previous", change.From),
        ("branch", change.To),
        ("at", change.At.ToText())));

    /// <summary>The changes of one pull request in their order.</summary>
    public Task<List<BaseChange>> ListAsync(int number) => writer.RunAsync(connection => connection.Query(
        "SELECT previous, branch, at FROM base_changes WHERE number = $number ORDER BY id", Read, ("number", number)));

    /// <summary>The branches that pull requests were turned to last, by their number.</summary>
    public Task<Dictionary<int, string>> LastAsync() => writer.RunAsync(static connection => connection.Query(
            "SELECT number, branch FROM base_changes WHERE id IN (SELECT max(id) FROM base_changes GROUP BY number)",
            static row => (Number: row.GetInt32(0), Branch: row.GetString(1)))
        .ToDictionary(static b => b.Number, static b => b.Branch));

    private static BaseChange Read(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetTime(2));
}
