using Automation.Pipeline.Deliveries;
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
        Assert.Equal([(1.0, "event=other status=error code=413")], metrics.Of("automation.webhooks.received"));
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
