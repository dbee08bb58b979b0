using System.Text;
using Automation.Core.Messages;

namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class WorkQueueContract(StorageFixture fixture)
{
    private const string Queue = QueueNames.Deliveries;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [EveryStorage]
    public async Task A_Message_Is_Received_As_It_Was_Sent(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        byte[] body = [0, 255, 13, 10, 34, .. Encoding.UTF8.GetBytes("é")];

        await storage.Queue.EnqueueAsync(Queue, body, TimeSpan.Zero, default);
        var item = Assert.Single(await storage.Queue.ReceiveAsync(Queue, 32, Minute, default));

        Assert.Equal(body, item.Body.ToArray());
        Assert.Equal(1, item.DequeueCount);
    }

    [Theory]
    [EveryStorage]
    public async Task An_Empty_Queue_Gives_Nothing(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        Assert.Empty(await storage.Queue.ReceiveAsync(Queue, 32, Minute, default));
        Assert.Equal(0, await storage.Queue.CountAsync(Queue, default));
    }

    [Theory]
    [EveryStorage]
    public async Task Queues_Are_Apart(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await SendAsync(storage, "a");

        Assert.Empty(await storage.Queue.ReceiveAsync(QueueNames.Evaluations, 32, Minute, default));
        Assert.Equal(0, await storage.Queue.CountAsync(QueueNames.Evaluations, default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Taken_Message_Is_Invisible_And_Still_Counted(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SendAsync(storage, "a");

        await storage.Queue.ReceiveAsync(Queue, 1, Minute, default);

        Assert.Empty(await storage.Queue.ReceiveAsync(Queue, 1, Minute, default));
        Assert.Equal(1, await storage.Queue.CountAsync(Queue, default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Message_That_Was_Not_Deleted_Comes_Again_And_Voids_The_Old_Receipt(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SendAsync(storage, "a");

        var first = Assert.Single(await storage.Queue.ReceiveAsync(Queue, 1, Second, default));
        var second = Assert.Single(await storage.ReceiveAfterAsync(Second, Queue, Minute));
        await storage.Queue.DeleteAsync(Queue, first, default);

        Assert.Equal((first.Id, 2L), (second.Id, second.DequeueCount));
        Assert.Null(await storage.Queue.ExtendAsync(Queue, first, Minute, default));
        Assert.Equal(1, await storage.Queue.CountAsync(Queue, default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Deleted_Message_Is_Gone(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SendAsync(storage, "a");
        var item = Assert.Single(await storage.Queue.ReceiveAsync(Queue, 1, Minute, default));

        await storage.Queue.DeleteAsync(Queue, item, default);
        await storage.Queue.DeleteAsync(Queue, item, default);

        Assert.Equal(0, await storage.Queue.CountAsync(Queue, default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Delayed_Message_Shows_When_Its_Delay_Is_Over(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await storage.Queue.EnqueueAsync(Queue, "a"u8.ToArray(), Second, default);

        Assert.Empty(await storage.Queue.ReceiveAsync(Queue, 1, Minute, default));
        Assert.Single(await storage.ReceiveAfterAsync(Second, Queue, Minute));
    }

    [Theory]
    [EveryStorage]
    public async Task An_Extension_Keeps_The_Body_And_Gives_The_Receipt_That_Counts(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SendAsync(storage, "a");
        var taken = Assert.Single(await storage.Queue.ReceiveAsync(Queue, 1, Minute, default));

        var extended = await storage.Queue.ExtendAsync(Queue, taken, TimeSpan.Zero, default);
        var again = Assert.Single(await storage.ReceiveAfterAsync(TimeSpan.Zero, Queue, Minute));

        Assert.NotEqual(taken.Receipt, extended!.Receipt);
        Assert.Equal("a", Encoding.UTF8.GetString(again.Body.Span));
        Assert.Equal(2, again.DequeueCount);
    }

    [Theory]
    [EveryStorage]
    public async Task No_More_Than_Asked_For_Is_Taken(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SendAsync(storage, "a", "b", "c");

        var two = await storage.Queue.ReceiveAsync(Queue, 2, Minute, default);
        var rest = await storage.Queue.ReceiveAsync(Queue, 2, Minute, default);

        var bodies = two.Concat(rest).Select(item => Encoding.UTF8.GetString(item.Body.Span));
        Assert.Equal(["a", "b", "c"], bodies.Order(StringComparer.Ordinal));
        Assert.Equal(2, two.Count);
    }

    [Theory]
    [EveryStorage]
    public async Task Consumers_That_Race_Never_Share_A_Message(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SendAsync(storage, [.. Enumerable.Range(0, 20).Select(i => $"{i}")]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            _ => Task.Run(() => storage.Queue.ReceiveAsync(Queue, 4, Minute, default))));

        var ids = taken.SelectMany(items => items).Select(item => item.Id).ToList();
        Assert.Equal(20, ids.Count);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [EveryStorage]
    public async Task The_Longest_Body_Is_Taken_And_A_Longer_One_Refused(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await storage.Queue.EnqueueAsync(Queue, new byte[IWorkQueue.MaxBodyBytes], TimeSpan.Zero, default);
        await Assert.ThrowsAsync<PermanentException>(
            () => storage.Queue.EnqueueAsync(Queue, new byte[IWorkQueue.MaxBodyBytes + 1], TimeSpan.Zero, default));

        Assert.Equal(1, await storage.Queue.CountAsync(Queue, default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Waiting_Consumer_Is_Woken_By_A_Message(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var waiting = storage.Signal.WaitAsync(Queue, TimeSpan.FromHours(1), limit.Token);
        await SendAsync(storage, "a");

        await waiting;
    }

    private static async Task SendAsync(StorageUnderTest storage, params string[] bodies)
    {
        foreach (var body in bodies)
        {
            await storage.Queue.EnqueueAsync(Queue, Encoding.UTF8.GetBytes(body), TimeSpan.Zero, default);
        }
    }
}
