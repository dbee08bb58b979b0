using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Observability;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Tests.Observability;

public sealed class ObservabilityTests : IDisposable
{
    private readonly RecordedScopes log = new();
    private readonly PipelineWorld world;

    public ObservabilityTests() => world = new PipelineWorld(services => services.AddSingleton<ILoggerProvider>(log));

    public void Dispose()
    {
        world.Dispose();
        log.Dispose();
    }

    [Fact]
    public async Task What_Is_Logged_Of_A_Delivery_Names_It_Around_The_Message()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "d1");
        await world.DrainAsync();

        var delivery = "[delivery d1 pull_request octo-org/octo-repo]";
        Assert.Contains(log.Lines, l => l.StartsWith($"{delivery} Delivery d1 is done", StringComparison.Ordinal));
        var around = $"[repository 10 pull request 7 {PullRequestBuilder.Sha(1)}]";
        Assert.Contains(log.Lines, l => l.StartsWith($"{around} Pull request 10#7 is evaluated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_Way_From_A_Webhook_To_Its_Verdict_Is_Measured()
    {
        using var metrics = new RecordedMetrics(world.Services);
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));
        await world.DrainAsync();

        Assert.Equal(
            ["queue=deliveries outcome=done", "queue=evaluations outcome=done"],
            metrics.Of("automation.work.processed").Select(r => r.Tags));
        Assert.Equal([(2.0, "")], metrics.Of("automation.evaluation.age"));
        Assert.Equal([(1.0, "practice=review conclusion=success")], metrics.Of("automation.practice.conclusions"));
        Assert.Equal([1, -1, 1, -1], metrics.Of("automation.work.active").Select(r => (int)r.Value));
    }

    [Theory]
    [InlineData(60, "in_time=true")]
    [InlineData(61, "in_time=false")]
    public async Task A_Report_Within_A_Minute_Of_The_Request_Is_In_Time(int seconds, string expected)
    {
        using var metrics = new RecordedMetrics(world.Services);
        await world.RequestAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await world.DrainAsync();

        Assert.Equal([(1.0, expected)], metrics.Of("automation.evaluations.answered"));
    }

    [Fact]
    public async Task A_Delivery_That_Fails_For_Good_Is_Counted_Once_And_So_Is_A_Message_That_Cannot_Be_Read()
    {
        using var metrics = new RecordedMetrics(world.Services);
        var processor = world.Services.GetRequiredService<DeliveryProcessor>();
        var delivery = """{"deliveryId":"d1","event":"push","receivedAt":"2026-11-16T12:00:00Z"}"""u8.ToArray();

        await processor.GiveUpAsync(delivery, "the host gave it up", CancellationToken.None);
        await processor.GiveUpAsync("no delivery"u8.ToArray(), "the host gave it up", CancellationToken.None);

        Assert.Equal([(1.0, "event=push"), (1.0, "event=unreadable")], metrics.Of("automation.deliveries.failed"));
    }

    [Fact]
    public async Task Queues_Are_Told_As_Deep_As_They_Were_When_Last_Read()
    {
        using var metrics = new RecordedMetrics(world.Services);
        var depths = world.Services.GetRequiredService<QueueDepths>();
        Assert.Empty(metrics.Read("automation.queue.depth"));
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));

        await depths.ReadAsync(CancellationToken.None);
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "d2");

        var told = metrics.Read("automation.queue.depth");
        Assert.Contains((1.0, "queue=deliveries"), told);
        Assert.Contains((0.0, "queue=evaluations-poison"), told);
        await depths.ReadAsync(CancellationToken.None);
        Assert.Contains((2.0, "queue=deliveries"), metrics.Read("automation.queue.depth"));
    }

    [Fact]
    public async Task A_Queue_That_Cannot_Be_Counted_Is_Told_Of_No_More()
    {
        var isDown = false;
        var worker = world.NewWorker(operation => isDown && operation.Contains("deliveries", StringComparison.OrdinalIgnoreCase)
            ? throw new TransientException("The store is down.")
            : Task.CompletedTask);
        using var metrics = new RecordedMetrics(worker);
        var depths = worker.GetRequiredService<QueueDepths>();
        await depths.ReadAsync(CancellationToken.None);
        Assert.Contains((0.0, "queue=deliveries"), metrics.Read("automation.queue.depth"));

        isDown = true;
        await depths.ReadAsync(CancellationToken.None);

        Assert.DoesNotContain(metrics.Read("automation.queue.depth"), r => r.Tags == "queue=deliveries");
        Assert.Contains((0.0, "queue=evaluations"), metrics.Read("automation.queue.depth"));
    }

    [Fact]
    public async Task A_Message_That_Storage_Failed_Is_Counted_As_Left()
    {
        var worker = world.NewWorker(static operation => operation.StartsWith("Deliveries/", StringComparison.Ordinal)
            ? throw new TransientException("The store is down.")
            : Task.CompletedTask);
        using var metrics = new RecordedMetrics(worker);
        var message = """{"deliveryId":"d1","event":"push","receivedAt":"2026-11-16T12:00:00Z"}"""u8.ToArray();

        await Assert.ThrowsAsync<TransientException>(
            () => worker.GetRequiredService<DeliveryProcessor>().ProcessAsync(message, CancellationToken.None));

        Assert.Equal([(1.0, "queue=deliveries outcome=left")], metrics.Of("automation.work.processed"));
        Assert.Equal(0, metrics.Of("automation.work.active").Sum(r => r.Value));
    }

    [Fact]
    public void A_Body_That_Is_Too_Large_Is_Counted_And_Logged_Without_What_It_Says()
    {
        using var metrics = new RecordedMetrics(world.Services);

        var result = world.Services.GetRequiredService<Automation.Pipeline.Receiving.WebhookReceiver>().RefuseTooLarge("<script>");

        Assert.Equal(413, result.Status);
        Assert.Equal([(1.0, "event=other status=error code=413 in_time=true")], metrics.Of("automation.webhooks.received"));
        Assert.DoesNotContain("script", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Repository_Name_That_Would_Break_A_Line_Is_Not_Taken_Over()
    {
        var payload = TestPayloads.Issue("opened").Replace("octo-org/octo-repo", "octo-org/octo\\nrepo", StringComparison.Ordinal);
        await world.SendAsync("issues", payload, "d1");
        await world.DrainAsync();

        Assert.All(log.Lines, l => Assert.DoesNotContain("\n", l, StringComparison.Ordinal));
    }
}
