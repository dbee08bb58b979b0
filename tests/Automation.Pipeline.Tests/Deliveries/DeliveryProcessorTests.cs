using System.Text;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Queues;
using Automation.Pipeline.Receiving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Automation.Pipeline.Tests.Deliveries;

public sealed class DeliveryProcessorTests : IDisposable
{
    private const string Id = "d1";
    private readonly Probe probe = new();
    private readonly PipelineWorld world;

    public DeliveryProcessorTests() =>
        world = new PipelineWorld(s => s.RemoveAll<IDeliveryHandler>().AddSingleton<IDeliveryHandler>(probe));

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task What_The_Handler_Says_Stands_In_The_Ledger()
    {
        await SendAsync();

        var results = await world.DrainAsync();

        Assert.Equal([new ProcessResult(ProcessStatus.Done, "probed")], results);
        var record = await world.RecordAsync(Id);
        Assert.Equal((DeliveryState.Done, "done", "probed", null), (record!.State, record.Outcome, record.Reason, record.LeaseUntil));
        Assert.Equal(world.Clock.GetUtcNow(), record.FinishedAt);
    }

    [Fact]
    public async Task One_Delivery_Sent_Five_Times_Is_Handled_Once()
    {
        for (var i = 0; i < 5; i++)
        {
            await SendAsync();
        }

        await world.DrainAsync();

        Assert.Equal(1, probe.Calls);
    }

    [Fact]
    public async Task A_Transient_Failure_Is_Tried_Again_After_Its_Delay_And_Not_Before()
    {
        probe.Behave = static call => call < 3 ? throw new TransientException("down") : DeliveryOutcome.Done("up");
        await SendAsync();

        Assert.Equal(ProcessStatus.Retried, (await world.StepAsync()).Single().Status);
        Assert.Empty(await world.StepAsync());
        var waiting = world.Storage.Queue.Hidden(QueueNames.Deliveries).Single();
        Assert.InRange(waiting.VisibleAt - world.Clock.GetUtcNow(), TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(5));

        await world.DrainAsync();
        var record = await world.RecordAsync(Id);
        Assert.Equal(("done", "up", 3), (record!.Outcome, record.Reason, record.Attempt));
    }

    [Fact]
    public async Task The_Other_Sides_Wish_To_Wait_Is_Respected()
    {
        probe.Behave = static call =>
            call == 1 ? throw new TransientException("limit", TimeSpan.FromMinutes(30)) : DeliveryOutcome.Done("up");
        await SendAsync();

        await world.StepAsync();

        var waiting = world.Storage.Queue.Hidden(QueueNames.Deliveries).Single();
        Assert.InRange(waiting.VisibleAt - world.Clock.GetUtcNow(), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(31));
    }

    [Theory]
    [InlineData(true, 1, "never")]
    [InlineData(false, 10, "InvalidOperationException: never")]
    public async Task What_Cannot_Be_Handled_Is_Kept_As_Failed_And_Can_Be_Run_Again(bool permanent, int calls, string reason)
    {
        probe.Behave = _ => throw (permanent ? new PermanentException("never") : new InvalidOperationException("never"));
        await SendAsync();

        var results = await world.DrainAsync();

        Assert.Equal(new ProcessResult(ProcessStatus.Failed, reason), results[^1]);
        Assert.Equal(calls, probe.Calls);
        var record = await world.RecordAsync(Id);
        Assert.Equal((DeliveryState.Failed, "failed", reason), (record!.State, record.Outcome, record.Reason));

        probe.Behave = static _ => DeliveryOutcome.Done("at last");
        Assert.True(await world.Services.GetRequiredService<FailedDeliveries>().ReplayAsync(record, CancellationToken.None));
        await world.DrainAsync();
        Assert.Equal("at last", (await world.RecordAsync(Id))!.Reason);
    }

    [Fact]
    public async Task A_Failed_Delivery_Is_A_Fact_Until_It_Was_Replayed_With_Success()
    {
        probe.Behave = static _ => throw new PermanentException("never");
        await SendAsync();
        await world.DrainAsync();
        var failed = Assert.Single(await world.FactsAsync());

        probe.Behave = static _ => DeliveryOutcome.Done("at last");
        var record = await world.RecordAsync(Id);
        await world.Services.GetRequiredService<FailedDeliveries>().ReplayAsync(record!, CancellationToken.None);
        await world.DrainAsync();
        var done = Assert.Single(await world.FactsAsync());

        Assert.Equal((FactKinds.DeliveryFailed, Id, record!.ReceivedAt), (failed.Kind, failed.Subject, failed.At));
        Assert.Equal(("failed", "done"), (failed.Data["state"], done.Data["state"]));
        Assert.Equal((failed.At, failed.Subject), (done.At, done.Subject));
    }

    [Fact]
    public async Task A_Delivery_That_Succeeds_At_Once_Leaves_No_Such_Fact()
    {
        await SendAsync();

        await world.DrainAsync();

        Assert.Empty(await world.FactsAsync());
    }

    [Fact]
    public async Task The_Last_Attempt_Knows_That_It_Is_The_Last()
    {
        probe.Behave = static _ => throw new TransientException("down");
        await SendAsync();

        await world.DrainAsync();

        Assert.Equal(Enumerable.Repeat(false, 9).Append(true), probe.Last);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"version":1,"deliveryId":"a/b","event":"push","receivedAt":"2026-11-16T09:00:00Z"}""")]
    public async Task A_Message_That_Cannot_Be_Read_Is_Kept_With_The_Reason(string message)
    {
        await EnqueueAsync(message);

        var results = await world.DrainAsync();

        Assert.Equal(ProcessStatus.Failed, Assert.Single(results).Status);
        var names = world.Storage.Blobs.Names(BlobContainers.Failed);
        Assert.Equal(2, names.Count);
        Assert.StartsWith("unreadable/deliveries/2026/11/16/", names[0], StringComparison.Ordinal);
        var reason = await world.Storage.Blobs.GetAsync(BlobContainers.Failed, names[1], CancellationToken.None);
        Assert.Contains("message", Encoding.UTF8.GetString(reason!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Message_Of_A_Later_Version_Is_Read_As_Far_As_It_Is_Known()
    {
        await SendAsync();
        var body = Encoding.UTF8.GetString(world.Storage.Queue.Visible(QueueNames.Deliveries).Single().Body.Span);
        await EnqueueAsync(body
            .Replace("\"version\":1", "\"version\":2,\"novelty\":{\"a\":[1]}", StringComparison.Ordinal)
            .Replace($"\"{Id}\"", "\"d2\"", StringComparison.Ordinal));

        await world.DrainAsync();

        Assert.Equal("done", (await world.RecordAsync("d2"))!.Outcome);
    }

    [Theory]
    [InlineData("body", "no longer there")]
    [InlineData("brotli", "decompressed")]
    public async Task A_Body_That_Is_Lost_Or_Damaged_Fails_For_Good(string damage, string hint)
    {
        await world.EnqueueAsync(new DeliveryEnvelope
        {
            DeliveryId = Id,
            Event = "push",
            ReceivedAt = world.Clock.GetUtcNow(),
            Body = damage == "body" ? null : [1, 2, 3],
        });

        await world.DrainAsync();

        var record = await world.RecordAsync(Id);
        Assert.Equal("failed", record!.Outcome);
        Assert.Contains(hint, record.Reason, StringComparison.Ordinal);
        Assert.Equal(0, probe.Calls);
    }

    [Fact]
    public async Task What_The_Host_Gave_Up_Is_Failed_And_What_Was_Done_Stays_Done()
    {
        await SendAsync();
        var message = world.Storage.Queue.Visible(QueueNames.Deliveries).Single().Body;
        var processor = world.Services.GetRequiredService<DeliveryProcessor>();

        var failed = await processor.GiveUpAsync(message, "taken too often", CancellationToken.None);
        await world.DrainAsync();
        var late = await processor.GiveUpAsync(message, "taken too often", CancellationToken.None);

        Assert.Equal(ProcessStatus.Failed, failed.Status);
        Assert.Equal(ProcessStatus.Superseded, late.Status);
        Assert.Equal("done", (await world.RecordAsync(Id))!.Outcome);
    }

    private Task EnqueueAsync(string message) => world.Storage.Queue.EnqueueAsync(
        QueueNames.Deliveries, Encoding.UTF8.GetBytes(message), TimeSpan.Zero, CancellationToken.None);

    private Task<ReceiveResult> SendAsync() => world.SendAsync("push", TestPayloads.Push("refs/heads/main", 1), Id);

    private sealed class Probe : IDeliveryHandler
    {
        public Func<int, DeliveryOutcome> Behave { get; set; } = static _ => DeliveryOutcome.Done("probed");

        public int Calls { get; private set; }

        public List<bool> Last { get; } = [];

        public IReadOnlyList<string> Events => ["push"];

        public Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            Calls++;
            Last.Add(delivery.IsLastAttempt);
            return Task.FromResult(Behave(Calls));
        }
    }
}
