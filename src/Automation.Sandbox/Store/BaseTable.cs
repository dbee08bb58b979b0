namespace Automation.Sandbox.Store;

/// <summary>The branches that pull requests were turned to.</summary>
public sealed class BaseTable
{
    private readonly SqliteWriter writer;

    internal BaseTable(SqliteWriter writer) => this.writer = writer;

    public Task SetAsync(int number, string branch) => writer.RunAsync(connection => connection.Execute(
        "INSERT INTO bases (number, branch) VALUES ($number, $branch) ON CONFLICT (number) DO UPDATE SET branch = excluded.branch",
        ("number", number),
        ("branch", branch)));

    /// <summary>Branches by the number of their pull request.</summary>
    public Task<Dictionary<int, string>> ListAsync() => writer.RunAsync(static connection =>
        connection.Query("SELECT number, branch FROM bases", static row => (Number: row.GetInt32(0), Branch: row.GetString(1)))
            .ToDictionary(static b => b.Number, static b => b.Branch));
}
