namespace Automation.Sandbox.Tests.Http;

public sealed class LabelPagesTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    private const string Page = "/_sandbox/pulls/8/labels";
    private const string Issue = Repository + "/issues/8/labels";

    [Fact]
    public async Task What_A_Person_Does_To_A_Label_Is_Told_At_Once_And_Listed_Among_The_Deliveries()
    {
        await Server.Client.PostJsonAsync(Page, new { login = "eve", add = "keep" });
        await Server.Client.PostJsonAsync(Page, new { login = "eve", add = "Keep" });
        await Server.Client.PostJsonAsync(Page, new { login = "eve", remove = "KEEP" });

        var taken = Server.Inbox.Taken.Select(static t => (t.Id, t.Event, Body: JsonNode.Parse(t.Body)!)).ToList();
        Assert.Equal(["labeled", "unlabeled"], taken.Select(static t => (string?)t.Body["action"]));
        Assert.All(taken, static t => Assert.Equal(
            ("pull_request", "eve", "keep"),
            (t.Event, (string?)t.Body["sender"]!["login"], (string?)t.Body["label"]!["name"])));
        var lines = (await Server.Client.GetStringAsync("/_sandbox/deliveries")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(taken, t => Assert.Single(lines, l => (string?)JsonNode.Parse(l)!["id"] == t.Id));
    }

    [Fact]
    public async Task The_App_Puts_On_Several_And_Takes_Off_One_Whatever_Its_Name()
    {
        var put = await Server.Client.PostJsonAsync(Issue, new[] { "size/XS", "a % b", "type/feat" });
        var takenOff = await Server.Client.DeleteAsync($"{Issue}/size%2FXS");
        await Server.Client.DeleteAsync($"{Issue}/a%20%25%20b");
        var again = await Server.Client.DeleteAsync($"{Issue}/size%2FXS");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound], [put.StatusCode, takenOff.StatusCode, again.StatusCode]);
        Assert.Equal("type/feat", (string?)Assert.Single((await Server.GetAsync(Issue)).AsArray())!["name"]);
        Assert.Empty(Server.Inbox.Taken);
    }

    [Fact]
    public async Task All_See_The_Same_Labels_Also_After_A_Restart()
    {
        await Server.Client.PostJsonAsync(Issue, new { labels = new[] { "size/XS" } });
        await Server.Client.PostJsonAsync(Page, new { login = "eve", add = "keep" });
        await RestartAsync();

        const string query =
            """
            { repository(owner: "sandbox", name: "greeter") { pullRequest(number: 8) { labels(first: 10) { nodes { name } }
              timelineItems(last: 10, itemTypes: [LABELED_EVENT, UNLABELED_EVENT]) {
                nodes { __typename ... on LabeledEvent { actor { __typename login } label { name } } } } } } }
            """;
        var answer = await Server.Client.PostJsonAsync("/_sandbox/api/graphql", new { query });
        var read = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["data"]!["repository"]!["pullRequest"]!;
        Assert.Equal(["size/XS", "keep"], Names(read["labels"]!["nodes"]!));
        Assert.Equal(
            [("LabeledEvent", "Bot", "automation-sandbox", "size/XS"), ("LabeledEvent", "User", "eve", "keep")],
            from turn in read["timelineItems"]!["nodes"]!.AsArray()
            let actor = turn!["actor"]!
            select ((string)turn!["__typename"]!, (string)actor["__typename"]!, (string)actor["login"]!, (string)turn!["label"]!["name"]!));
        Assert.Equal(["size/XS", "keep"], Names((await Server.GetAsync(Repository + "/pulls/8"))["labels"]!));
        var published = (await Server.GetAsync("/_sandbox/published"))["pullRequests"]!.AsArray().Single(p => (int)p!["number"]! == 8)!;
        Assert.Equal(
            [("size/XS", "automation-sandbox[bot]"), ("keep", "eve")],
            published["labels"]!.AsArray().Select(static l => ((string)l!["name"]!, (string)l["author"]!)));
    }

    [Theory]
    [InlineData("/_sandbox/pulls/99/labels", """{"login":"eve","add":"x"}""", HttpStatusCode.NotFound)]
    [InlineData(Page, "no json", HttpStatusCode.BadRequest)]
    [InlineData(Page, """{"add":"x"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Page, """{"login":"eve"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Page, """{"login":"eve","add":"x","remove":"y"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Repository + "/issues/99/labels", """["x"]""", HttpStatusCode.NotFound)]
    [InlineData(Issue, "\"x\"", HttpStatusCode.BadRequest)]
    [InlineData(Issue, "[1]", HttpStatusCode.BadRequest)]
    [InlineData(Issue, """[""]""", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Issue, """["a name of a label that is longer than fifty characters"]""", HttpStatusCode.UnprocessableEntity)]
    public async Task What_Makes_No_Sense_Is_Refused(string path, string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        Assert.Equal(expected, (await Server.Client.PostAsync(path, content)).StatusCode);
        Assert.Empty((await Server.GetAsync(Issue)).AsArray());
    }

    private static IEnumerable<string> Names(JsonNode labels) => labels.AsArray().Select(static l => (string)l!["name"]!);
}
