using System.Security.Cryptography;
using Automation.Sandbox.Tests.Http;
using Automation.Sandbox.Webhooks;

namespace Automation.Sandbox.Tests.Webhooks;

public sealed class DeliveryTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    [Fact]
    public async Task Deliveries_Are_Listed_Oldest_First_And_Signed()
    {
        var lines = await LinesAsync();

        Assert.Equal(["pull_request", "pull_request_review", "pull_request"], lines.Select(l => (string?)l["event"]));
        foreach (var line in lines)
        {
            var body = Convert.FromBase64String((string)line["body"]!);
            Assert.Equal(Sign("sandbox", body), (string?)line["headers"]!["X-Hub-Signature-256"]);
            Assert.Equal((string?)line["id"], (string?)line["headers"]!["X-GitHub-Delivery"]);
        }
    }

    [Fact]
    public async Task A_Payload_Tells_What_A_Handler_Asks()
    {
        var line = (await LinesAsync())[1];
        var payload = JsonNode.Parse(Convert.FromBase64String((string)line["body"]!))!;

        Assert.Equal(("submitted", "approved"), ((string?)payload["action"], (string?)payload["review"]!["state"]));
        Assert.Equal("grace-hopper", (string?)payload["review"]!["user"]!["login"]);
        Assert.Equal(Head, (string?)payload["pull_request"]!["head"]!["sha"]);
        Assert.Equal((1, 1), ((int)payload["installation"]!["id"]!, (int)payload["repository"]!["id"]!));
        Assert.Equal("grace-hopper", (string?)payload["sender"]!["login"]);
    }

    [Fact]
    public async Task Ids_Are_The_Same_In_Every_Run()
    {
        var before = (await LinesAsync()).Select(l => (string?)l["id"]).ToList();
        await RestartAsync();

        Assert.Equal(before, (await LinesAsync()).Select(l => (string?)l["id"]));
        Assert.Equal(before.Count, before.Distinct().Count());
    }

    [Fact]
    public async Task All_Deliveries_Are_Sent_As_They_Are_Listed()
    {
        var listed = await LinesAsync();

        var outcomes = await Server.Sender.SendAllAsync(Server.WebhookAddress);

        Assert.All(outcomes, o => Assert.True(o.IsAccepted));
        Assert.Equal(listed.Select(l => (string?)l["id"]), outcomes.Select(o => o.Id.Value));
        Assert.Equal(listed.Select(l => (string?)l["id"]).Order(), Server.Inbox.Taken.Select(t => t.Id).Order());
        Assert.All(Server.Inbox.Taken, t => Assert.Equal(Sign("sandbox", t.Body), t.Signature));
    }

    [Fact]
    public async Task A_Receiver_That_Is_Not_Ready_Is_Asked_Again()
    {
        Server.Inbox.RefuseFirst(2);

        var outcomes = await Server.Sender.SendAllAsync(Server.WebhookAddress);

        Assert.All(outcomes, o => Assert.Equal(202, o.StatusCode));
        Assert.Equal(outcomes.Count, Server.Inbox.Taken.Count);
    }

    [Fact]
    public async Task What_Was_Sent_Is_In_The_Log_And_Can_Be_Sent_Again()
    {
        await Server.Sender.SendAllAsync(Server.WebhookAddress);
        var log = await Server.App.ReadAsync<JsonArray>(Rest + "/app/hook/deliveries");

        var again = await Server.App.PostAsync($"{Rest}/app/hook/deliveries/{log[0]!["id"]}/attempts");

        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal((string?)log[0]!["guid"], Server.Inbox.Taken.Last().Id);
        var newest = await Server.App.ReadAsync<JsonArray>(Rest + "/app/hook/deliveries?per_page=1");
        Assert.True((bool)Assert.Single(newest)!["redelivery"]!);
        Assert.Equal((string?)log[0]!["guid"], (string?)newest[0]!["guid"]);
    }

    [Fact]
    public async Task The_Log_Is_Paged_By_A_Cursor()
    {
        await Server.Sender.SendAllAsync(Server.WebhookAddress);

        var first = await Server.App.GetAsync(Rest + "/app/hook/deliveries?per_page=2");
        var next = first.Headers.GetValues("Link").Single();
        var second = await Server.App.ReadAsync<JsonArray>(next[1..next.IndexOf('>')]);

        Assert.Equal(2, (await first.Content.ReadFromJsonAsync<JsonArray>())!.Count);
        Assert.Single(second);
    }

    [Fact]
    public async Task Another_Secret_Signs_Otherwise()
    {
        await using var other = await StartAsync(Sibling("other"), "another");
        var builder = new DeliveryBuilder(await other.Host.GetAsync(), new SandboxAddress("http://localhost"));
        var delivery = await builder.BuildAsync().FirstAsync();

        Assert.Equal(Sign("another", delivery.Body.ToArray()), delivery.Headers["X-Hub-Signature-256"]);
    }

    private static string Sign(string secret, byte[] body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    private async Task<List<JsonNode>> LinesAsync()
    {
        var text = await Server.Client.GetStringAsync("/_sandbox/deliveries");
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return [.. text.TrimEnd('\n').Split('\n').Select(l => JsonNode.Parse(l)!)];
    }
}
