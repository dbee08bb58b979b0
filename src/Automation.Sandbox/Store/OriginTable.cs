using Microsoft.Data.Sqlite;

namespace Automation.Sandbox.Store;

/// <summary>The repository that the data folder belongs to, and the numbers that its pull requests were given.</summary>
public sealed class OriginTable
{
    private readonly SqliteWriter writer;

    internal OriginTable(SqliteWriter writer) => this.writer = writer;

    /// <summary>Null in a new folder.</summary>
    public Task<SandboxOrigin?> FindAsync() => writer.RunAsync(static connection =>
        connection.Query("SELECT repository, root, pull_request_limit FROM origin", Read).SingleOrDefault());

    /// <summary>Pull request numbers by base.</summary>
    public Task<Dictionary<CommitSha, int>> NumbersAsync() => writer.RunAsync(static connection =>
        connection.Query("SELECT base, number FROM numbers", static row => (Base: new CommitSha(row.GetString(0)), Number: row.GetInt32(1)))
            .ToDictionary(static n => n.Base, static n => n.Number));

    /// <summary>
    /// Remembers the repository and the numbers. The greatest limit stays, a root that was known stays, and so does every number: what
    /// was published once never comes to stand on another pull request.
    /// </summary>
    public Task RememberAsync(SandboxOrigin origin, IReadOnlyList<HistoryPullRequest> pullRequests) => writer.RunAsync(connection =>
    {
        connection.Execute(
            "INSERT INTO origin (id, repository, root, pull_request_limit) VALUES (1, $repository, $root, $limit) "
            + "ON CONFLICT (id) DO UPDATE SET pull_request_limit = MAX(pull_request_limit, excluded.pull_request_limit), "
            + "root = CASE root WHEN '' THEN excluded.root ELSE root END",
            ("repository", origin.Repository),
            ("root", origin.Root?.Value ?? ""),
            ("limit", origin.Limit));
        foreach (var pullRequest in pullRequests)
        {
            connection.Execute(
                "INSERT OR IGNORE INTO numbers (base, number) VALUES ($base, $number)",
                ("base", pullRequest.Base.Value),
                ("number", pullRequest.Number));
        }

        return true;
    });

    private static SandboxOrigin Read(SqliteDataReader row) =>
        new(row.GetString(0), CommitSha.TryParse(row.GetString(1), out var root) ? root : null, row.GetInt32(2));
}
