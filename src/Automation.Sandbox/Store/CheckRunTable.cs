using Microsoft.Data.Sqlite;

namespace Automation.Sandbox.Store;

/// <summary>The check runs of all commits.</summary>
public sealed class CheckRunTable
{
    private readonly SqliteWriter writer;

    internal CheckRunTable(SqliteWriter writer) => this.writer = writer;

    /// <summary>Stores a new check run and gives it with its id.</summary>
    public Task<CheckRun> AddAsync(CheckRun run) => writer.RunAsync(connection => run with
    {
        Id = connection.Insert(
            "INSERT INTO check_runs (head_sha, name, document) VALUES ($head, $name, $document)",
            ("head", run.HeadSha),
            ("name", run.Name),
            ("document", ToDocument(run))),
    });

    /// <summary>Changes a check run; null when there is none of that id.</summary>
    public Task<CheckRun?> UpdateAsync(long id, Func<CheckRun, CheckRun> change) => writer.RunAsync(connection =>
    {
        if (Find(connection, id) is not { } before)
        {
            return null;
        }

        var after = change(before) with { Id = id };
        connection.Execute(
            "UPDATE check_runs SET name = $name, document = $document WHERE id = $id",
            ("id", id),
            ("name", after.Name),
            ("document", ToDocument(after)));
        return after;
    });

    public Task<CheckRun?> FindAsync(long id) => writer.RunAsync(connection => Find(connection, id));

    /// <summary>The check runs on a commit, newest first, as GitHub lists them.</summary>
    public Task<List<CheckRun>> ListAsync(CommitSha head) => writer.RunAsync(connection => connection.Query(
        "SELECT id, document FROM check_runs WHERE head_sha = $head ORDER BY id DESC", Read, ("head", head.Value)));

    private static CheckRun? Find(SqliteConnection connection, long id) =>
        connection.Query("SELECT id, document FROM check_runs WHERE id = $id", Read, ("id", id)).SingleOrDefault();

    private static CheckRun Read(SqliteDataReader row) =>
        JsonSerializer.Deserialize<CheckRun>(row.GetString(1))! with { Id = row.GetInt64(0) };

    private static string ToDocument(CheckRun run) => JsonSerializer.Serialize(run);
}
