using System.Buffers;
using System.Text;
using System.Text.Json;
using Automation.Core.Webhooks;
using Automation.Pipeline.Receiving;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Receiving;

public sealed class WebhookReceiverTests : IDisposable
{
    private const string Id = "d1";
    private readonly PipelineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_Wanted_Delivery_Is_Queued_With_All_That_Routes_It()
    {
        var result = await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), Id);

        Assert.Equal(new ReceiveResult(202, "queued", Id, null), result);
        var envelope = Queued();
        Assert.Equal(("pull_request", "opened"), (envelope.Event, envelope.Action));
        Assert.Equal((1L, 10L, "octo-org/octo-repo"), (envelope.InstallationId, envelope.RepositoryId, envelope.Repository));
        Assert.Equal(world.Clock.GetUtcNow(), envelope.ReceivedAt);
        Assert.NotNull(envelope.Body);
        Assert.Null(envelope.BodyBlob);
    }

    [Theory]
    [InlineData("ping", """{"zen":"Keep it logically awesome."}""")]
    [InlineData("star", """{"action":"created"}""")]
    [InlineData("pull_request", """{"action":"assigned"}""")]
    public async Task What_No_One_Wants_Is_Ignored_And_Not_Stored(string eventName, string body)
    {
        var result = await world.SendAsync(eventName, body, Id);

        Assert.Equal(new ReceiveResult(202, "ignored", Id, null), result);
        Assert.Empty(world.Storage.Queue.Visible(QueueNames.Deliveries));
    }

    [Fact]
    public async Task Our_Own_Bot_Is_Ignored_Whatever_Its_Case()
    {
        var result = await world.SendAsync("pull_request", TestPayloads.PullRequest("labeled", sender: "Automation[bot]"), Id);

        Assert.Equal("ignored", result.StatusWord);
    }

    [Fact]
    public async Task Our_Own_Bot_Is_Heard_When_It_Asks_For_A_Check_To_Be_Run_Again()
    {
        var body = TestPayloads.Rerun("automation/review/1").Replace("octocat", "automation[bot]", StringComparison.Ordinal);

        Assert.Equal("queued", (await world.SendAsync("check_run", body, Id)).StatusWord);
    }

    [Theory]
    [InlineData("Octo-Org", "queued")]
    [InlineData("other", "ignored")]
    public async Task Only_Allowed_Accounts_Are_Taken(string allowed, string word)
    {
        using var picky = new PipelineWorld(s => s.AddSingleton(new ReceiverOptions
        {
            Secrets = [Encoding.UTF8.GetBytes(PipelineWorld.Secret)],
            AllowedAccounts = [allowed],
        }));

        Assert.Equal(word, (await picky.SendAsync("pull_request", TestPayloads.PullRequest("opened"), Id)).StatusWord);
    }

    [Theory]
    [InlineData(null, "Secret")]
    [InlineData("sha256=12", "64 hexadecimal digits")]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", "GitHub:WebhookSecrets")]
    public async Task What_Is_Not_Signed_Is_Refused_Before_Anything_Else_Is_Looked_At(string? signature, string hint)
    {
        var result = await SendAsync(r => r with { Signature = signature, DeliveryId = null, Event = null, ContentType = null });

        Assert.Equal((401, "error", null), (result.Status, result.StatusWord, result.DeliveryId));
        Assert.Contains(hint, result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("../../etc/passwd")]
    public async Task A_Delivery_Id_That_Is_None_Is_Refused(string? id)
    {
        var result = await SendAsync(r => r with { DeliveryId = id });

        Assert.Equal((400, null), (result.Status, result.DeliveryId));
        Assert.Contains("X-GitHub-Delivery", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Missing_Event_Is_Refused()
    {
        var result = await SendAsync(r => r with { Event = " " });

        Assert.Equal((400, Id), (result.Status, result.DeliveryId));
        Assert.Contains("X-GitHub-Event", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 400)]
    [InlineData("application/x-www-form-urlencoded", 400)]
    [InlineData("application/jsonp", 400)]
    [InlineData("nonsense", 400)]
    [InlineData("application/json", 202)]
    [InlineData("Application/JSON; charset=utf-8", 202)]
    public async Task Another_Content_Type_Is_Refused_With_The_Setting_That_Mends_It(string? type, int status)
    {
        var result = await SendAsync(r => r with { ContentType = type });

        Assert.Equal(status, result.Status);
        Assert.Equal(status == 400, result.Message?.Contains("\"Content type\"", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task A_Body_That_Is_No_Json_Is_Refused()
    {
        var result = await world.SendAsync("push", "payload=%7B%7D", Id);

        Assert.Equal((400, Id), (result.Status, result.DeliveryId));
        Assert.Contains("well-formed", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Large_Body_Stands_In_A_Blob_Before_Its_Message_Is_Queued()
    {
        var operations = new List<string>();
        var worker = world.NewWorker(o =>
        {
            operations.Add(o);
            return Task.CompletedTask;
        });
        var noise = new byte[60_000];
        new Random(7).NextBytes(noise);
        var body = TestPayloads.PullRequest("opened")[..^1] + $",\"noise\":\"{Convert.ToBase64String(noise)}\"}}";

        var result = await worker.GetRequiredService<WebhookReceiver>().ReceiveAsync(Request(body), CancellationToken.None);

        Assert.Equal("queued", result.StatusWord);
        Assert.Equal(["payloads/put", "deliveries/enqueue"], operations);
        Assert.Equal($"2026/11/16/{Id}", Queued().BodyBlob);
        Assert.Equal([$"2026/11/16/{Id}"], world.Storage.Blobs.Names(BlobContainers.Payloads));
        await world.DrainAsync();
        Assert.Equal("done", (await world.RecordAsync(Id))!.Outcome);
    }

    [Fact]
    public async Task Storage_That_Fails_Is_An_Answer()
    {
        var worker = world.NewWorker(static _ => throw new TransientException("down"));

        var result = await ReceiverOf(worker).ReceiveAsync(Opened(), CancellationToken.None);

        Assert.Equal((503, "error", Id), (result.Status, result.StatusWord, result.DeliveryId));
    }

    [Fact]
    public async Task Storage_That_Hangs_Is_An_Answer_Within_Eight_Seconds()
    {
        var worker = world.NewWorker(static _ => new TaskCompletionSource().Task);
        var receiving = ReceiverOf(worker).ReceiveAsync(Opened(), CancellationToken.None);
        Assert.False(receiving.IsCompleted);

        world.Clock.Advance(TimeSpan.FromSeconds(8));

        Assert.Equal(503, (await receiving).Status);
    }

    [Fact]
    public async Task The_Callers_Cancellation_Is_Not_An_Answer()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReceiverOf(world.Services).ReceiveAsync(Opened(), cancelled.Token));
    }

    private Task<ReceiveResult> SendAsync(Func<WebhookRequest, WebhookRequest> change) =>
        ReceiverOf(world.Services).ReceiveAsync(change(Opened()), CancellationToken.None);

    private static WebhookReceiver ReceiverOf(IServiceProvider services) => services.GetRequiredService<WebhookReceiver>();

    private static WebhookRequest Opened() => Request(TestPayloads.PullRequest("opened"));

    private static WebhookRequest Request(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return new WebhookRequest
        {
            DeliveryId = Id,
            Event = "pull_request",
            ContentType = "application/json",
            Signature = WebhookSignature.Compute(body, Encoding.UTF8.GetBytes(PipelineWorld.Secret)),
            Body = new ReadOnlySequence<byte>(body),
        };
    }

    private DeliveryEnvelope Queued() => JsonSerializer.Deserialize(
        world.Storage.Queue.Visible(QueueNames.Deliveries).Single().Body.Span, MessageJson.Default.DeliveryEnvelope)!;
}
