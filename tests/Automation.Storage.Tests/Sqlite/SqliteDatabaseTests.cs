using Automation.Storage.Entities;
using Automation.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Automation.Storage.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder folder = new();

    private string File => folder.Combine("data/automation.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_Was_Acknowledged_Is_There_After_Reopening()
    {
        await using (var first = new SqliteBackend(File, TimeProvider.System))
        {
            await first.Tables.Open("Rows").InsertAsync(new StoredEntity(new EntityKey("p", "r"), "1"), default);
            await first.Queue.EnqueueAsync("q", "a"u8.ToArray(), TimeSpan.Zero, default);
            await first.Blobs.PutAsync("c", "n", "b"u8.ToArray(), default);
        }

        await using var second = new SqliteBackend(File, TimeProvider.System);

        Assert.Equal("1", (await second.Tables.Open("Rows").GetAsync(new EntityKey("p", "r"), default))!.Json);
        Assert.Single(await second.Queue.ReceiveAsync("q", 1, Minute, default));
        Assert.Equal("b"u8.ToArray(), await second.Blobs.GetAsync("c", "n", default));
    }

    [Fact]
    public async Task A_Write_Is_On_Disk_Before_It_Is_Acknowledged()
    {
        await using var backend = new SqliteBackend(File, TimeProvider.System);
        await backend.Queue.EnqueueAsync("q", "a"u8.ToArray(), TimeSpan.Zero, default);

        // A copy of the files as they are is what a killed process leaves behind.
        var copy = folder.Combine("copy.db");
        System.IO.File.Copy(File, copy);
        System.IO.File.Copy(File + "-wal", copy + "-wal");
        await using var reopened = new SqliteBackend(copy, TimeProvider.System);

        Assert.Equal(1, await reopened.Queue.CountAsync("q", default));
    }

    [Fact]
    public async Task Two_Processes_May_Open_A_New_File_At_Once()
    {
        await using var one = new SqliteBackend(File, TimeProvider.System);
        await using var two = new SqliteBackend(File, TimeProvider.System);

        await Task.WhenAll(
            one.Queue.EnqueueAsync("q", "a"u8.ToArray(), TimeSpan.Zero, default),
            two.Queue.EnqueueAsync("q", "b"u8.ToArray(), TimeSpan.Zero, default));

        Assert.Equal(2, await one.Queue.CountAsync("q", default));
    }

    [Fact]
    public async Task Sixty_Four_Writers_In_Two_Processes_Lose_Nothing()
    {
        await using var one = new SqliteBackend(File, TimeProvider.System);
        await using var two = new SqliteBackend(File, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(async () =>
        {
            var table = (writer % 2 == 0 ? one : two).Tables.Open("Rows");
            for (var i = 0; i < 10; i++)
            {
                Assert.NotNull(await table.InsertAsync(new StoredEntity(new EntityKey("p", $"{writer:D2}-{i}"), "1"), default));
            }
        })));

        var all = await two.Tables.Open("Rows").QueryAsync(new EntityRange("p"), 1000, default);
        Assert.Equal(640, all.Items.Count);
    }

    [Fact]
    public async Task Consumers_Of_Two_Processes_Never_Share_A_Message()
    {
        await using var one = new SqliteBackend(File, TimeProvider.System);
        await using var two = new SqliteBackend(File, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(
            i => one.Queue.EnqueueAsync("q", new byte[] { (byte)i }, TimeSpan.Zero, default)));

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => Task.Run(() => (i % 2 == 0 ? one : two).Queue.ReceiveAsync("q", 5, TimeSpan.FromHours(1), default))));

        var bodies = taken.SelectMany(items => items).Select(item => item.Body.Span[0]).Order().ToList();
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (byte)i), bodies);
    }

    [Fact]
    public async Task A_Write_That_Fails_Takes_No_Other_With_It()
    {
        await using var database = new SqliteDatabase(File);
        await using var backend = new SqliteBackend(File, TimeProvider.System);

        var spoilt = database.WriteAsync<int>(static _ => throw new InvalidDataException("spoilt"), default);
        var sound = Enumerable.Range(0, 20).Select(i => database.WriteAsync(
            connection =>
            {
                using var command = connection.Command("INSERT INTO message (queue, visible_at, body) VALUES ('q', 0, x'00')");
                return command.ExecuteNonQuery();
            },
            default)).ToList();

        await Assert.ThrowsAsync<InvalidDataException>(() => spoilt);
        await Task.WhenAll(sound);
        Assert.Equal(20, await backend.Queue.CountAsync("q", default));
    }

    [Fact]
    public async Task A_Write_That_No_One_Waits_For_Is_Left_Out()
    {
        await using var backend = new SqliteBackend(File, TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => backend.Queue.EnqueueAsync("q", "a"u8.ToArray(), TimeSpan.Zero, new CancellationToken(canceled: true)));

        Assert.Equal(0, await backend.Queue.CountAsync("q", default));
    }

    [Fact]
    public async Task Rows_Can_Be_Queried_With_Plain_Sql()
    {
        await using (var backend = new SqliteBackend(File, TimeProvider.System))
        {
            var row = new StoredEntity(new EntityKey("p", "r"), """{"value":{"kind":"k"}}""");
            await backend.Tables.Open("Facts").InsertAsync(row, default);
        }

        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        using var command = connection.Command("SELECT json ->> '$.value.kind' FROM entity WHERE tbl = 'Facts'");
        Assert.Equal("k", command.Scalar<string>());
    }
}
