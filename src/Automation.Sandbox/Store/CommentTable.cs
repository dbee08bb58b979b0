using Microsoft.Data.Sqlite;

namespace Automation.Sandbox.Store;

/// <summary>The comments on all pull requests.</summary>
public sealed class CommentTable
{
    private const string Columns =
        "SELECT id, number, body, created_at, updated_at, login FROM comments LEFT JOIN comment_authors ON comment_id = id ";

    private readonly SqliteWriter writer;

    internal CommentTable(SqliteWriter writer) => this.writer = writer;

    /// <param name="author">The login of the person who writes it; null for the App.</param>
    public Task<IssueComment> AddAsync(int number, string body, DateTimeOffset now, string? author = null) => writer.RunAsync(connection =>
    {
        var id = connection.Insert(
            "INSERT INTO comments (number, body, created_at, updated_at) VALUES ($number, $body, $now, $now)",
            ("number", number),
            ("body", body),
            ("now", now.ToText()));
        if (author is not null)
        {
            connection.Execute("INSERT INTO comment_authors (comment_id, login) VALUES ($id, $login)", ("id", id), ("login", author));
        }

        return new IssueComment(id, number, body, now, now, author);
    });

    /// <summary>Changes a comment; null when there is none of that id.</summary>
    public Task<IssueComment?> UpdateAsync(long id, string body, DateTimeOffset now) => writer.RunAsync(connection =>
    {
        connection.Execute(
            "UPDATE comments SET body = $body, updated_at = $now WHERE id = $id", ("id", id), ("body", body), ("now", now.ToText()));
        return Find(connection, id);
    });

    /// <summary>False when there is no comment of that id.</summary>
    public Task<bool> DeleteAsync(long id) =>
        writer.RunAsync(connection => connection.Execute("DELETE FROM comments WHERE id = $id", ("id", id)) == 1);

    public Task<IssueComment?> FindAsync(long id) => writer.RunAsync(connection => Find(connection, id));

    /// <summary>The comments on a pull request, oldest first.</summary>
    public Task<List<IssueComment>> ListAsync(int number) => writer.RunAsync(connection =>
        connection.Query(Columns + "WHERE number = $number ORDER BY id", Read, ("number", number)));

    private static IssueComment? Find(SqliteConnection connection, long id) =>
        connection.Query(Columns + "WHERE id = $id", Read, ("id", id)).SingleOrDefault();

    private static IssueComment Read(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetTime(3), row.GetTime(4), row.IsDBNull(5) ? null : row.GetString(5));
}
