using Automation.Storage.Tests.Contracts;
using Automation.Testing.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Automation.Storage.Tests.InMemory;

/// <summary>What tests of workers rely on beyond the ports.</summary>
public sealed class InMemoryStorageTests
{
    private readonly FakeTimeProvider clock = new(PullRequestBuilder.Opened);

    [Fact]
    public async Task Every_Operation_Is_A_Scheduling_Point()
    {
        var steps = new List<string>();
        var storage = new InMemoryStorage(clock, step =>
        {
            steps.Add(step);
            return Task.CompletedTask;
        });

        await storage.Deliveries.ClaimAsync(Samples.Delivery(), Samples.Now, TimeSpan.FromMinutes(5), default);
        await storage.Queue.EnqueueAsync("evaluations", default, TimeSpan.Zero, default);
        await storage.Blobs.PutAsync("payloads", "n", default, default);

        Assert.Equal(["Deliveries/insert", "DeliveryLog/upsert", "evaluations/enqueue", "payloads/put"], steps);
    }

    [Fact]
    public async Task A_Hook_That_Throws_Is_A_Crash_Before_The_Operation()
    {
        var storage = new InMemoryStorage(clock);
        var crashing = storage.Observed(
            step => step == "DeliveryLog/upsert" ? throw new InvalidOperationException("crash") : Task.CompletedTask);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => crashing.Deliveries.ClaimAsync(Samples.Delivery(), Samples.Now, TimeSpan.FromMinutes(5), default));

        Assert.NotNull(await storage.Deliveries.GetAsync(null, Samples.Delivery().Id, default));
        Assert.Empty((await storage.Deliveries.ListHourAsync(null, Samples.Now, null, default)).Items);
    }

    [Fact]
    public async Task A_Worker_That_Is_Held_Meets_What_The_Other_Did_Meanwhile()
    {
        var storage = new InMemoryStorage(clock);
        var gate = new TaskCompletionSource();
        var held = storage.Observed(_ => gate.Task);

        var late = held.PullRequests.TrySaveAsync(Samples.Row(), null, default);
        Assert.NotNull(await storage.PullRequests.TrySaveAsync(Samples.Row(), null, default));
        gate.SetResult();

        Assert.Null(await late);
    }

    [Fact]
    public async Task Delayed_And_Taken_Messages_Are_Hidden_Until_The_Clock_Says_So()
    {
        var queue = new InMemoryStorage(clock).Queue;
        await queue.EnqueueAsync("q", "late"u8.ToArray(), TimeSpan.FromMinutes(9), default);
        await queue.EnqueueAsync("q", "soon"u8.ToArray(), TimeSpan.Zero, default);
        Assert.Single(queue.Visible("q"));

        await queue.ReceiveAsync("q", 1, TimeSpan.FromMinutes(5), default);

        Assert.Empty(queue.Visible("q"));
        var now = clock.GetUtcNow();
        Assert.Equal([now.AddMinutes(5), now.AddMinutes(9)], queue.Hidden("q").Select(message => message.VisibleAt));
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("soon"u8.ToArray(), Assert.Single(queue.Visible("q")).Body.ToArray());
    }
}
