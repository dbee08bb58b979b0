using Microsoft.Data.Sqlite;

namespace Automation.Storage.Sqlite;

/// <summary>
/// One SQLite file, shared with other processes. Reads run on pooled connections and never wait for writers (WAL); writes go
/// through one <see cref="SqliteWriter"/>.
/// </summary>
internal sealed class SqliteDatabase : IAsyncDisposable, IDisposable
{
    /// <summary>How long SQLite waits for another process's lock; below the 8 seconds within which a delivery is answered.</summary>
    private const int BusySeconds = 4;

    private readonly Lock gate = new();
    private readonly string connectionString;
    private readonly SqliteWriter writer;
    private volatile bool ready;

    public SqliteDatabase(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = BusySeconds - 1 }.ToString();
        writer = new SqliteWriter(this);
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Reads from a consistent state of the file.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                using var connection = Open();
                return read(connection);
            }
            catch (SqliteException e)
            {
                throw SqliteErrors.Translate(e, Path);
            }
        },
        cancellationToken);

    /// <summary>
    /// Writes atomically and returns once the write is on disk. It may run twice, so it must do nothing but write to the connection.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken) =>
        writer.EnqueueAsync(write, cancellationToken);

    /// <summary>A connection to the file, that is created and brought up to date if need be.</summary>
    public SqliteConnection Open()
    {
        lock (gate)
        {
            if (!ready)
            {
                CreateFolder();
            }
        }

        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Configure(connection);
            EnsureReady(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        ClearPool();
    }

    public void Dispose()
    {
        writer.Dispose();
        ClearPool();
    }

    private static void Configure(SqliteConnection connection)
    {
        using var command = connection.Command(string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA synchronous = FULL;"));
        command.ExecuteNonQuery();
    }

    private void EnsureReady(SqliteConnection connection)
    {
        if (ready)
        {
            return;
        }

        lock (gate)
        {
            if (!ready)
            {
                SqliteSchema.Migrate(connection, Path);
                ready = true;
            }
        }
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SqliteErrors.Unavailable(Path, "cannot be created: let this user write to the folder, or set Storage:Path", e);
        }
    }

    private void ClearPool()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
