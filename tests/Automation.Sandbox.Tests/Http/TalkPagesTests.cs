using Automation.Core.Webhooks;

namespace Automation.Sandbox.Tests.Http;

public sealed class TalkPagesTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    private const string Comments = "/_sandbox/pulls/8/comments";

    [Fact]
    public async Task A_Persons_Comment_Is_Told_At_Once_And_Listed_Among_The_Deliveries()
    {
        var answer = await CommentAsync("/automation help");

        var (id, eventName, signature, body) = Assert.Single(Server.Inbox.Taken);
        var payload = JsonNode.Parse(body)!;
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("issue_comment", eventName);
        Assert.Equal(WebhookSignature.Compute(body, Encoding.UTF8.GetBytes("sandbox")), signature);
        Assert.Equal(("created", 8), ((string?)payload["action"], (int)payload["issue"]!["number"]!));
        Assert.Equal(("eve", "/automation help"), ((string?)payload["comment"]!["user"]!["login"], (string?)payload["comment"]!["body"]));
        Assert.NotNull(payload["issue"]!["pull_request"]);
        var lines = (await Server.Client.GetStringAsync("/_sandbox/deliveries")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Single(lines, l => (string?)JsonNode.Parse(l)!["id"] == id);
    }

    [Fact]
    public async Task A_Persons_Comment_Stays_And_Is_Not_The_Apps()
    {
        await CommentAsync("hello");
        await RestartAsync();

        const string query =
            """
            { repository(owner: "sandbox", name: "greeter") { pullRequest(number: 8) {
              comments(last: 10) { nodes { viewerDidAuthor author { login } } } } } }
            """;
        var answer = await Server.Client.PostJsonAsync("/_sandbox/api/graphql", new { query });
        var read = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        var node = Assert.Single(read["data"]!["repository"]!["pullRequest"]!["comments"]!["nodes"]!.AsArray())!;
        Assert.Equal(("eve", false), ((string?)node["author"]!["login"], (bool)node["viewerDidAuthor"]!));
        Assert.Equal("eve", (string?)Assert.Single(await PublishedAsync())!["author"]);
    }

    [Fact]
    public async Task A_Reaction_Is_There_Once()
    {
        var comment = (await (await CommentAsync("hello")).Content.ReadFromJsonAsync<JsonNode>())!;
        var address = $"{Repository}/issues/comments/{comment["id"]}/reactions";

        var first = await Server.Client.PostJsonAsync(address, new { content = "+1" });
        var second = await Server.Client.PostJsonAsync(address, new { content = "+1" });
        var unknown = await Server.Client.PostJsonAsync(address, new { content = "applause" });
        var nowhere = await Server.Client.PostJsonAsync(Repository + "/issues/comments/999/reactions", new { content = "+1" });

        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound],
            [first.StatusCode, second.StatusCode, unknown.StatusCode, nowhere.StatusCode]);
        Assert.Equal("+1", (string?)Assert.Single(Assert.Single(await PublishedAsync())!["reactions"]!.AsArray()));
    }

    [Fact]
    public async Task Comments_Since_A_Time_Are_Listed()
    {
        await Server.Client.PostJsonAsync(Comments, new { login = "eve", body = "old", createdAt = "2026-11-02T10:00:00Z" });
        await Server.Client.PostJsonAsync(Comments, new { login = "eve", body = "new", createdAt = "2026-11-03T10:00:00Z" });

        var listed = (await Server.GetAsync(Repository + "/issues/8/comments?since=2026-11-03T10:00:00Z")).AsArray();

        Assert.Equal("new", (string?)Assert.Single(listed)!["body"]);
    }

    [Theory]
    [InlineData("admin", "admin", true)]
    [InlineData("maintain", "write", true)]
    [InlineData("triage", "read", false)]
    [InlineData("none", "none", false)]
    public async Task A_Role_Is_Given_And_Told(string role, string older, bool mayPush)
    {
        var given = await Server.Client.PutJsonAsync("/_sandbox/collaborators/Eve", new { role });

        var told = await Server.GetAsync(Repository + "/collaborators/eve/permission");

        Assert.Equal(HttpStatusCode.NoContent, given.StatusCode);
        Assert.Equal((older, role), ((string?)told["permission"], (string?)told["role_name"]));
        Assert.Equal(mayPush, (bool)told["user"]!["permissions"]!["push"]!);
        Assert.Equal("write", (string?)(await Server.GetAsync(Repository + "/collaborators/ada/permission"))["role_name"]);
    }

    [Theory]
    [InlineData("/_sandbox/pulls/99/comments", """{"login":"eve","body":"x"}""", HttpStatusCode.NotFound)]
    [InlineData(Comments, "no json", HttpStatusCode.BadRequest)]
    [InlineData(Comments, """{"body":"x"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Comments, """{"login":"eve","body":""}""", HttpStatusCode.UnprocessableEntity)]
    public async Task What_Makes_No_Sense_Is_Refused(string path, string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        Assert.Equal(expected, (await Server.Client.PostAsync(path, content)).StatusCode);
        Assert.Empty(await PublishedAsync());
    }

    [Fact]
    public async Task A_Role_That_There_Is_Not_Is_Given_To_Nobody() => Assert.Equal(
        HttpStatusCode.UnprocessableEntity,
        (await Server.Client.PutJsonAsync("/_sandbox/collaborators/eve", new { role = "owner" })).StatusCode);

    private Task<HttpResponseMessage> CommentAsync(string body) => Server.Client.PostJsonAsync(Comments, new { login = "eve", body });

    private async Task<JsonArray> PublishedAsync()
    {
        var published = await Server.GetAsync("/_sandbox/published");
        return published["pullRequests"]!.AsArray().Single(p => (int)p!["number"]! == 8)!["comments"]!.AsArray();
    }
}
