namespace Automation.Storage.Sqlite;

/// <summary>Blobs as rows of SQL table <c>blob</c>.</summary>
internal sealed class SqliteBlobStore(SqliteDatabase database) : IBlobStore
{
    public Task PutAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var bytes = content.ToArray();
        return database.WriteAsync(
            connection =>
            {
                using var command = connection.Command(
                    """
                    INSERT INTO blob (container, name, content) VALUES ($container, $name, $content)
                    ON CONFLICT DO UPDATE SET content = excluded.content
                    """,
                    ("$container", container),
                    ("$name", name),
                    ("$content", bytes));
                return command.ExecuteNonQuery();
            },
            cancellationToken);
    }

    public Task<byte[]?> GetAsync(string container, string name, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.Command(
                "SELECT content FROM blob WHERE container = $container AND name = $name", ("$container", container), ("$name", name));
            return command.Scalar<byte[]>();
        },
        cancellationToken);

    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            using var command = connection.Command(
                "DELETE FROM blob WHERE container = $container AND name = $name", ("$container", container), ("$name", name));
            return command.ExecuteNonQuery();
        },
        cancellationToken);
}
