using System.Security.Cryptography;
using Automation.Sandbox.Tests.Http;
using Automation.Sandbox.Webhooks;

namespace Automation.Sandbox.Tests.Webhooks;

public sealed class DeliveryTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    private readonly GreeterRepository greeter = greeter;

    [Fact]
    public async Task Deliveries_Are_Listed_Round_By_Round_And_Signed()
    {
        var lines = await LinesAsync();

        Assert.Equal(
            ["pull_request", "pull_request_review", "pull_request", "push", "pull_request", "push", "pull_request"],
            lines.Select(l => (string?)l["event"]));
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
        var payload = Payload(line);

        Assert.Equal(("submitted", "approved"), ((string?)payload["action"], (string?)payload["review"]!["state"]));
        Assert.Equal("grace-hopper", (string?)payload["review"]!["user"]!["login"]);
        Assert.Equal(Head, (string?)payload["pull_request"]!["head"]!["sha"]);
        Assert.Equal((1, 1), ((int)payload["installation"]!["id"]!, (int)payload["repository"]!["id"]!));
        Assert.Equal("grace-hopper", (string?)payload["sender"]!["login"]);
    }

    [Fact]
    public async Task The_End_Of_A_Pull_Request_Tells_Its_Merge()
    {
        var lines = await LinesAsync();
        var (opened, review, closed) = (Payload(lines[0]), Payload(lines[1]), Payload(lines[4]));
        var pull = closed["pull_request"]!;

        Assert.Equal(("closed", 7), ((string?)closed["action"], (int)closed["number"]!));
        Assert.Equal(("closed", true), ((string?)pull["state"], (bool)pull["merged"]!));
        Assert.Equal(greeter.Merge, (string?)pull["merge_commit_sha"]);
        Assert.Equal((string?)pull["merged_at"], (string?)pull["closed_at"]);
        var created = (DateTimeOffset)opened["pull_request"]!["created_at"]!;
        var reviewed = (DateTimeOffset)review["review"]!["submitted_at"]!;
        Assert.True(created < reviewed);
        Assert.True(reviewed <= (DateTimeOffset)pull["merged_at"]!);
    }

    [Fact]
    public async Task A_Push_Tells_The_Commits_That_A_Merge_Brought_And_When()
    {
        var push = Payload((await LinesAsync())[3]);

        Assert.Null(push["action"]);
        Assert.Equal("refs/heads/main", (string?)push["ref"]);
        Assert.Equal(greeter.Merge, (string?)push["after"]);
        Assert.Equal([Head, greeter.Merge], push["commits"]!.AsArray().Select(c => (string?)c!["id"]));
        Assert.Equal(
            ((DateTimeOffset)push["head_commit"]!["timestamp"]!).ToUnixTimeSeconds(), (long)push["repository"]!["pushed_at"]!);
    }

    [Fact]
    public async Task The_Last_Commit_Of_A_Push_Names_The_Files_That_It_Changed()
    {
        var commits = Payload((await LinesAsync())[3])["commits"]!.AsArray();

        Assert.Equal(["docs/adr/0002-greet.md", "greeting.txt"], Paths(commits[^1]!["added"]));
        Assert.Empty(Paths(commits[^1]!["modified"]));
        Assert.Empty(Paths(commits[0]!["added"]));
        var later = Payload((await LinesAsync())[5])["commits"]!.AsArray();
        Assert.Equal(["greeting.txt"], Paths(later[^1]!["modified"]));

        static IEnumerable<string?> Paths(JsonNode? list) => list!.AsArray().Select(static path => (string?)path);
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

        var outcomes = new List<WebhookOutcome>();
        foreach (var round in Enum.GetValues<DeliveryRound>())
        {
            outcomes.AddRange(await Server.Sender.SendAsync(Server.WebhookAddress, round));
        }

        Assert.All(outcomes, o => Assert.True(o.IsAccepted));
        Assert.Equal(listed.Select(l => (string?)l["id"]), outcomes.Select(o => o.Id.Value));
        Assert.Equal(listed.Select(l => (string?)l["id"]).Order(), Server.Inbox.Taken.Select(t => t.Id).Order());
        Assert.All(Server.Inbox.Taken, t => Assert.Equal(Sign("sandbox", t.Body), t.Signature));
    }

    [Fact]
    public async Task A_Receiver_That_Is_Not_Ready_Is_Asked_Again()
    {
        Server.Inbox.RefuseFirst(2);

        var outcomes = await Server.Sender.SendAsync(Server.WebhookAddress, DeliveryRound.Openings);

        Assert.All(outcomes, o => Assert.Equal(202, o.StatusCode));
        Assert.Equal(outcomes.Count, Server.Inbox.Taken.Count);
    }

    [Fact]
    public async Task What_Was_Sent_Is_In_The_Log_And_Can_Be_Sent_Again()
    {
        await Server.Sender.SendAsync(Server.WebhookAddress, DeliveryRound.Openings);
        var log = await Server.App.ReadAsync<JsonArray>(Rest + "/app/hook/deliveries");

        var again = await Server.App.PostAsync($"{Rest}/app/hook/deliveries/{log[0]!["id"]}/attempts");

        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal((string?)log[0]!["guid"], Server.Inbox.Taken.Last().Id);
        var newest = await Server.App.ReadAsync<JsonArray>(Rest + "/app/hook/deliveries?per_page=1");
        Assert.True((bool)Assert.Single(newest)!["redelivery"]!);
        Assert.Equal((string?)log[0]!["guid"], (string?)newest[0]!["guid"]);
    }

    [Fact]
    public async Task What_Is_Sent_Once_And_Refused_Is_Lost_Until_It_Is_Asked_For()
    {
        Server.Inbox.RefuseFirst(1);
        var outcomes = await Server.Sender.SendOnceAsync(Server.WebhookAddress, DeliveryRound.Openings);
        var lost = Assert.Single(outcomes, o => !o.IsAccepted);
        var log = await Server.App.ReadAsync<JsonArray>(Rest + "/app/hook/deliveries");
        var attempt = Assert.Single(log, d => (string?)d!["guid"] == lost.Id.Value)!;

        await Server.App.PostAsync($"{Rest}/app/hook/deliveries/{attempt["id"]}/attempts");

        Assert.Equal((503, 503), (lost.StatusCode, (int)attempt["status_code"]!));
        Assert.Equal(lost.Id.Value, Server.Inbox.Taken.Last().Id);
    }

    [Fact]
    public async Task A_Redelivery_Is_Tried_Once()
    {
        await Server.Sender.SendOnceAsync(Server.WebhookAddress, DeliveryRound.Openings);
        var log = await Server.App.ReadAsync<JsonArray>(Rest + "/app/hook/deliveries");
        Server.Inbox.RefuseFirst(1);

        await Server.App.PostAsync($"{Rest}/app/hook/deliveries/{log[0]!["id"]}/attempts");

        var newest = (await Server.App.ReadAsync<JsonArray>(Rest + "/app/hook/deliveries?per_page=1"))[0]!;
        Assert.Equal(("Failed", 503, true), ((string?)newest["status"], (int)newest["status_code"]!, (bool)newest["redelivery"]!));
    }

    [Fact]
    public async Task An_Attempt_Shows_What_It_Sent()
    {
        await Server.Sender.SendOnceAsync(Server.WebhookAddress, DeliveryRound.Openings);
        var log = await Server.App.ReadAsync<JsonArray>(Rest + "/app/hook/deliveries");

        var attempt = await Server.App.ReadAsync<JsonObject>($"{Rest}/app/hook/deliveries/{log[0]!["id"]}");

        var request = attempt["request"]!;
        Assert.Equal((string?)log[0]!["guid"], (string?)request["headers"]!["X-GitHub-Delivery"]);
        Assert.Equal((string?)log[0]!["action"], (string?)request["payload"]!["action"]);
        Assert.Equal(HttpStatusCode.NotFound, (await Server.App.GetAsync($"{Rest}/app/hook/deliveries/999999")).StatusCode);
    }

    [Fact]
    public async Task The_Log_Is_Paged_By_A_Cursor()
    {
        await Server.Sender.SendAsync(Server.WebhookAddress, DeliveryRound.Openings);

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

    private static JsonNode Payload(JsonNode line) => JsonNode.Parse(Convert.FromBase64String((string)line["body"]!))!;

    private async Task<List<JsonNode>> LinesAsync()
    {
        var text = await Server.Client.GetStringAsync("/_sandbox/deliveries");
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return [.. text.TrimEnd('\n').Split('\n').Select(l => JsonNode.Parse(l)!)];
    }
}
