using System.Net;
using System.Text;
using System.Text.Json;
using Automation.EndToEnd.Processes;
using Automation.Testing.Servers;

namespace Automation.EndToEnd;

[Collection(CliCollection.Name)]
public sealed class ServeTests(PublishedCli cli) : IAsyncLifetime
{
    private ServedRepository served = null!;

    public async Task InitializeAsync() => served = await ServedRepository.StartAsync(cli, 2);

    public Task DisposeAsync() => served.DisposeAsync().AsTask();

    [Fact]
    public async Task The_Same_Delivery_Five_Times_At_Once_Gives_One_Report()
    {
        var delivery = (await SignedDelivery.ReadAsync(served.Client))[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => served.Client.SendAsync(delivery.ToRequest())));
        await SettledAsync(1);

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Accepted, a.StatusCode));
        Assert.Single(await Store.DeliveriesAsync(served.Data));
        var published = await PublishedAsync();
        Assert.Equal(4, published.Sum(p => p.GetProperty("checkRuns").GetArrayLength()));
        Assert.Equal(1, published.Sum(p => p.GetProperty("comments").GetArrayLength()));
    }

    [Fact]
    public async Task Twenty_Events_In_A_Second_Cost_At_Most_Two_Evaluations_And_Write_Once()
    {
        var delivery = (await SignedDelivery.ReadAsync(served.Client))[0];
        var burst = Enumerable.Range(0, 20).Select(n => delivery with { Id = $"burst-{n}" });

        await Task.WhenAll(burst.Select(d => served.Client.SendAsync(d.ToRequest())));
        await SettledAsync(20);
        var first = await served.Client.GetStringAsync(new Uri("/_sandbox/published", UriKind.Relative));
        await served.Client.SendAsync((delivery with { Id = "after" }).ToRequest());
        await SettledAsync(21);

        var row = Assert.Single(await Store.RowsAsync(served.Data, "SELECT json_extract(json, '$.value') FROM entity WHERE tbl = 'PullRequests'"));
        var pullRequest = JsonDocument.Parse(row).RootElement;
        Assert.Equal(21, pullRequest.GetProperty("requested").GetInt64());
        Assert.Equal(21, pullRequest.GetProperty("evaluated").GetInt64());
        Assert.InRange(pullRequest.GetProperty("fence").GetInt64(), 1, 3); // each evaluation raises the fence once; the last event asks for its own
        Assert.Equal(first, await served.Client.GetStringAsync(new Uri("/_sandbox/published", UriKind.Relative)));
    }

    [Fact]
    public async Task Every_Example_Payload_Of_GitHub_Is_Accepted_And_None_Fails()
    {
        var sent = 0;
        var queued = 0;
        foreach (var (name, payload) in await WebhookExamples.ReadAsync())
        {
            var answer = await served.Client.SendAsync(new SignedDelivery($"example-{++sent}", name, Encoding.UTF8.GetBytes(payload)).ToRequest());
            Assert.True(answer.StatusCode == HttpStatusCode.Accepted, $"{name}: {answer.StatusCode}");
            queued += (await answer.Content.ReadAsStringAsync()).Contains("queued", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.Equal(329, sent);

        await SettledAsync(queued);
        var rows = (await Store.DeliveriesAsync(served.Data)).Select(r => JsonDocument.Parse(r).RootElement).ToArray();
        Assert.Equal(queued, rows.Length);
        Assert.All(rows, r => Assert.Contains(r.GetProperty("outcome").GetString(), new[] { "done", "ignored", "gone" }));
        Assert.All(rows, r => Assert.False(string.IsNullOrWhiteSpace(r.GetProperty("reason").GetString())));
    }

    [Fact]
    public async Task Nothing_That_Is_Refused_Or_Ignored_Is_Stored()
    {
        var delivery = (await SignedDelivery.ReadAsync(served.Client))[0];

        await ExpectAsync(delivery with { Secret = "wrong" }, HttpStatusCode.Unauthorized);
        await ExpectAsync(delivery with { Id = "no spaces allowed" }, HttpStatusCode.BadRequest);
        await ExpectAsync(delivery with { Body = "{"u8.ToArray() }, HttpStatusCode.BadRequest);
        await ExpectAsync(delivery with { Event = "star" }, HttpStatusCode.Accepted);
        await ExpectAsync(new SignedDelivery("ping-1", "ping", "{\"zen\":\"Keep it logically awesome.\"}"u8.ToArray()), HttpStatusCode.Accepted);
        var form = await served.Client.SendAsync(delivery.ToRequest("application/x-www-form-urlencoded"));
        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
        Assert.Contains("Content type", await form.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await ExpectAsync(new SignedDelivery("large-1", "push", Encoding.ASCII.GetBytes(new string(' ', (25 * 1024 * 1024) + 1))), HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal(0, await Store.QueuedAsync(served.Data));
        Assert.Empty(await Store.DeliveriesAsync(served.Data));
    }

    [Fact]
    public async Task Everything_Else_Is_Not_There()
    {
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/api/health/live"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/api/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/api/schemas/automation.schema.json"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("/api/v1/repositories"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("/"));
    }

    private async Task<HttpStatusCode> GetAsync(string path) => (await served.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode;

    private async Task ExpectAsync(SignedDelivery delivery, HttpStatusCode expected) =>
        Assert.Equal(expected, (await served.Client.SendAsync(delivery.ToRequest())).StatusCode);

    private Task<int> SettledAsync(int deliveries) =>
        Waiting.UntilAsync(() => Store.SettledAsync(served.Data), settled => settled == deliveries);

    private async Task<JsonElement[]> PublishedAsync()
    {
        var json = await served.Client.GetStringAsync(new Uri("/_sandbox/published", UriKind.Relative));
        return [.. JsonDocument.Parse(json).RootElement.GetProperty("pullRequests").EnumerateArray()];
    }
}
