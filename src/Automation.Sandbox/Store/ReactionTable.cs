namespace Automation.Sandbox.Store;

/// <summary>The App's reactions to comments.</summary>
public sealed class ReactionTable
{
    private readonly SqliteWriter writer;

    internal ReactionTable(SqliteWriter writer) => this.writer = writer;

    /// <summary>Notes a reaction; one that is there already stays as it is.</summary>
    public Task<(Reaction Reaction, bool IsNew)> AddAsync(long commentId, string content, DateTimeOffset now) =>
        writer.RunAsync(connection =>
        {
            var isNew = connection.Execute(
                "INSERT OR IGNORE INTO reactions (comment_id, content, created_at) VALUES ($comment, $content, $now)",
                ("comment", commentId),
                ("content", content),
                ("now", now.ToText())) == 1;
            var reaction = connection.Query(
                "SELECT id, comment_id, content, created_at FROM reactions WHERE comment_id = $comment AND content = $content",
                static row => new Reaction(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetTime(3)),
                ("comment", commentId),
                ("content", content)).Single();
            return (reaction, isNew);
        });

    /// <summary>What stands under the comments on a pull request, by comment.</summary>
    public async Task<ILookup<long, string>> ListAsync(int number)
    {
        var rows = await writer.RunAsync(connection => connection.Query(
            "SELECT comment_id, content FROM reactions WHERE comment_id IN (SELECT id FROM comments WHERE number = $number) ORDER BY id",
            static row => (Comment: row.GetInt64(0), Content: row.GetString(1)),
            ("number", number)));
        return rows.ToLookup(static r => r.Comment, static r => r.Content);
    }
}
