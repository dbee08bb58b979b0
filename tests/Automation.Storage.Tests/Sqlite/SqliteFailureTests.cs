using Automation.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Automation.Storage.Tests.Sqlite;

public sealed class SqliteFailureTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Database => folder.Combine("automation.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_Lock_That_Another_Process_Holds_Is_Transient()
    {
        await using var backend = new SqliteBackend(Database, TimeProvider.System);
        await backend.Queue.CountAsync("q", default);
        using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();

        var error = await Assert.ThrowsAsync<TransientException>(() => backend.Queue.EnqueueAsync("q", default, TimeSpan.Zero, default));

        Assert.Equal($"The database {Database} is locked by another process.", error.Message);
    }

    [Fact]
    public async Task Writes_In_Line_Behind_A_Lock_Fail_Together_And_Later_Ones_Succeed()
    {
        await using var backend = new SqliteBackend(Database, TimeProvider.System);
        await backend.Queue.CountAsync("q", default);
        using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();

        // One after the other they would take more than half a minute.
        var line = Enumerable.Range(0, 10).Select(_ => Task.Run(() => backend.Queue.EnqueueAsync("q", default, TimeSpan.Zero, default)));
        var failures = Task.WhenAll(line.Select(write => Assert.ThrowsAsync<TransientException>(() => write)));
        await failures.WaitAsync(TimeSpan.FromSeconds(20));

        await transaction.RollbackAsync();
        await backend.Queue.EnqueueAsync("q", default, TimeSpan.Zero, default);
        Assert.Equal(1, await backend.Queue.CountAsync("q", default));
    }

    [Fact]
    public async Task A_File_That_Is_No_Database_Is_Named_With_A_Fix()
    {
        await File.WriteAllTextAsync(Database, string.Concat(Enumerable.Repeat("This is no database. ", 500)));

        var error = await FailureAsync(Database);

        Assert.Equal(
            $"The database {Database} is damaged or is no SQLite database: move the file away or restore it from a backup.", error);
    }

    [Fact]
    public async Task A_Folder_That_Cannot_Be_Made_Is_Named_With_A_Fix()
    {
        await File.WriteAllTextAsync(folder.Combine("file"), "");
        var path = Path.Combine(folder.Combine("file"), "automation.db");

        var error = await FailureAsync(path);

        Assert.Equal($"The database {path} cannot be created: let this user write to the folder, or set Storage:Path.", error);
    }

    [Fact]
    public async Task A_Folder_In_The_Files_Place_Is_Named_With_A_Fix()
    {
        Directory.CreateDirectory(Database);

        var error = await FailureAsync(Database);

        Assert.Equal(
            $"The database {Database} cannot be opened: check that its folder can be written by this user, or set Storage:Path.", error);
    }

    [Fact]
    public async Task A_File_Of_A_Newer_Version_Is_Refused_And_Left_As_It_Is()
    {
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await connection.OpenAsync();
            using var command = connection.Command("PRAGMA user_version = 999");
            await command.ExecuteNonQueryAsync();
        }

        Assert.Contains("written by a newer version", await FailureAsync(Database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_The_End_A_Write_Is_Refused()
    {
        var backend = new SqliteBackend(Database, TimeProvider.System);
        await backend.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => backend.Queue.EnqueueAsync("q", default, TimeSpan.Zero, default));
    }

    /// <summary>The reason, that reads and writes give alike.</summary>
    private static async Task<string> FailureAsync(string path)
    {
        await using var backend = new SqliteBackend(path, TimeProvider.System);
        var read = await Assert.ThrowsAsync<PermanentException>(() => backend.Queue.CountAsync("q", default));
        var write = await Assert.ThrowsAsync<PermanentException>(() => backend.Queue.EnqueueAsync("q", default, TimeSpan.Zero, default));
        Assert.Equal(read.Message, write.Message);
        return read.Message;
    }
}
