using Automation.Sandbox.Webhooks;

namespace Automation.Sandbox.Tests.Http;

public sealed class EditPagesTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    private const string Reviews = "/_sandbox/pulls/8/reviews";

    [Fact]
    public async Task A_Review_Of_Any_State_And_Commit_Is_Added_In_Its_Time()
    {
        var later = await Server.Client.PostJsonAsync(
            Reviews, new { login = "eve", state = "changes_requested", commit = "main~1", submittedAt = "2026-11-03T10:00:00Z" });
        await Server.Client.PostJsonAsync(Reviews, new { login = "eve", submittedAt = "2026-11-02T10:00:00Z" });

        var reviews = await ReviewsAsync();

        Assert.Equal(HttpStatusCode.Created, later.StatusCode);
        Assert.Equal(
            [("eve", "APPROVED", "2026-11-02T10:00:00Z"), ("eve", "CHANGES_REQUESTED", "2026-11-03T10:00:00Z")],
            reviews.Select(r => ((string?)r!["author"]!["login"], (string?)r["state"], (string?)r["submittedAt"])));
        Assert.Equal(Id("fix"), (string?)reviews[0]!["commit"]!["oid"]);
        Assert.Equal(Id("main~1"), (string?)reviews[1]!["commit"]!["oid"]);
    }

    [Fact]
    public async Task Every_Review_Is_A_Delivery_Of_Its_Own()
    {
        foreach (var state in new[] { "COMMENTED", "APPROVED" })
        {
            await Server.Client.PostJsonAsync(Reviews, new { login = "eve", state });
        }

        await Server.Sender.SendOnceAsync(Server.WebhookAddress, DeliveryRound.Openings);

        var states = Server.Inbox.Taken.Where(static d => d.Event == "pull_request_review")
            .Select(static d => (string?)JsonNode.Parse(d.Body)!["review"]!["state"]);
        Assert.Equal(["approved", "approved", "commented"], states.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_Pull_Request_Turns_To_Another_Branch_Stays_There_And_Turns_Back()
    {
        Source.Run("branch", "-f", "release", "main~2");
        var before = await Server.GetAsync(Repository + "/pulls/8");

        var turned = await Server.Client.PatchJsonAsync("/_sandbox/pulls/8", new { @base = "release" });
        await RestartAsync();
        var pullRequest = await Server.GetAsync(Repository + "/pulls/8");

        Assert.Equal(HttpStatusCode.OK, turned.StatusCode);
        Assert.Equal(("release", Id("release")), ((string?)pullRequest["base"]!["ref"], (string?)pullRequest["base"]!["sha"]));
        Assert.Equal((3, 2), ((int)pullRequest["commits"]!, (int)pullRequest["changed_files"]!));

        await Server.Client.PatchJsonAsync("/_sandbox/pulls/8", new { @base = "main" });
        Assert.Equal((string?)before["base"]!["sha"], (string?)(await Server.GetAsync(Repository + "/pulls/8"))["base"]!["sha"]);
    }

    [Fact]
    public async Task Every_Turn_To_Another_Branch_Is_An_Event_Of_The_Timeline()
    {
        Source.Run("branch", "-f", "release", "main~2");
        string[] branches = ["release", "release", "main"];
        foreach (var (minute, branch) in branches.Index())
        {
            await Server.Client.PatchJsonAsync("/_sandbox/pulls/8", new { @base = branch, at = $"2026-11-03T10:0{minute}:00Z" });
        }

        const string events =
            """
            timelineItems(first: 10, itemTypes: [BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT]) {
              nodes { ... on BaseRefChangedEvent { createdAt previousRefName currentRefName } } }
            """;
        Assert.Equal(
            [("main", "release", "2026-11-03T10:00:00Z"), ("release", "main", "2026-11-03T10:02:00Z")],
            (await NodesAsync("timelineItems", events)).Select(e =>
                ((string?)e!["previousRefName"], (string?)e["currentRefName"], (string?)e["createdAt"])));
    }

    [Theory]
    [InlineData("/_sandbox/pulls/99/reviews", """{"login":"eve"}""", HttpStatusCode.NotFound)]
    [InlineData(Reviews, "no json", HttpStatusCode.BadRequest)]
    [InlineData(Reviews, """{"state":"APPROVED"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Reviews, """{"login":"eve","state":"LIKED"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Reviews, """{"login":"eve","commit":"no-such-thing"}""", HttpStatusCode.UnprocessableEntity)]
    public async Task What_Makes_No_Sense_Is_Refused(string path, string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await Server.Client.PostAsync(path, content);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Empty(await ReviewsAsync());
    }

    [Theory]
    [InlineData(99, "main", HttpStatusCode.NotFound)]
    [InlineData(8, "no-such-branch", HttpStatusCode.UnprocessableEntity)]
    public async Task A_Branch_That_Is_Not_There_Is_No_Base(int number, string branch, HttpStatusCode expected) =>
        Assert.Equal(expected, (await Server.Client.PatchJsonAsync($"/_sandbox/pulls/{number}", new { @base = branch })).StatusCode);

    private string Id(string revision) => Source.Run("rev-parse", revision).Trim();

    private Task<JsonArray> ReviewsAsync() =>
        NodesAsync("reviews", "reviews(first: 10) { nodes { state submittedAt author { login } commit { oid } } }");

    private async Task<JsonArray> NodesAsync(string connection, string fields)
    {
        var query = $$"""{ repository(owner: "sandbox", name: "greeter") { pullRequest(number: 8) { {{fields}} } } }""";
        var answer = await Server.Client.PostJsonAsync("/_sandbox/api/graphql", new { query });
        var read = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return read["data"]!["repository"]!["pullRequest"]![connection]!["nodes"]!.AsArray();
    }
}
