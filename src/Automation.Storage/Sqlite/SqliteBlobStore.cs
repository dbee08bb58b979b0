using System.Runtime.CompilerServices;

namespace Automation.Storage.Sqlite;

/// <summary>Blobs as rows of SQL table <c>blob</c>.</summary>
internal sealed class SqliteBlobStore(SqliteDatabase database) : IBlobStore
{
    private const int PageSize = 1000;

    /// <summary>Sorts after every character that a name may have.</summary>
    private const char AfterNames = '~';

    private const string ListSql =
        """
        SELECT name FROM blob WHERE container = $container AND name >= $from AND name < $to AND name > $after
        ORDER BY name LIMIT $limit
        """;

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

    public async IAsyncEnumerable<string> ListAsync(
        string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        List<string> names;
        do
        {
            names = await PageAsync(container, prefix, after, cancellationToken);
            foreach (var name in names)
            {
                yield return name;
                after = name;
            }
        }
        while (names.Count == PageSize);
    }

    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            using var command = connection.Command(
                "DELETE FROM blob WHERE container = $container AND name = $name", ("$container", container), ("$name", name));
            return command.ExecuteNonQuery();
        },
        cancellationToken);

    private Task<List<string>> PageAsync(string container, string prefix, string after, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
            {
                using var command = connection.Command(
                    ListSql,
                    ("$container", container),
                    ("$from", prefix),
                    ("$to", prefix + AfterNames),
                    ("$after", after),
                    ("$limit", PageSize));
                return command.Rows(static row => row.GetString(0));
            },
            cancellationToken);
}
