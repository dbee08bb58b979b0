using Automation.Sandbox.Tests.Http;

namespace Automation.Sandbox.Tests.GraphQl;

public sealed class GraphQlTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    private const string Page =
        """
        fragment P on IssueCommentConnection {
          pageInfo { hasPreviousPage startCursor } nodes { fullDatabaseId viewerDidAuthor body } }
        """;

    [Fact]
    public async Task A_Pull_Request_Is_Told_As_It_Is()
    {
        var pullRequest = (await PullRequestAsync(
            """
            title body state isDraft additions deletions changedFiles baseRefName headRefName headRefOid mergedAt
            author { __typename login } labels(first: 100) { nodes { name } } reviewThreads(first: 100) { totalCount }
            """))!;

        Assert.Equal(
            ("feat: add a greeting", "For visitors.", "OPEN"),
            ((string?)pullRequest["title"], (string?)pullRequest["body"], (string?)pullRequest["state"]));
        Assert.Equal((3, 0, 2), ((int)pullRequest["additions"]!, (int)pullRequest["deletions"]!, (int)pullRequest["changedFiles"]!));
        Assert.Equal(
            ("main", "greeting", Head),
            ((string?)pullRequest["baseRefName"], (string?)pullRequest["headRefName"], (string?)pullRequest["headRefOid"]));
        Assert.Equal("""{"__typename":"User","login":"ada-lovelace"}""", pullRequest["author"]!.ToJsonString());
        Assert.Empty(pullRequest["labels"]!["nodes"]!.AsArray());
        Assert.Null(pullRequest["mergedAt"]);
    }

    [Fact]
    public async Task Commits_And_Reviews_Come_In_Pages()
    {
        var pullRequest = (await PullRequestAsync(
            """
            commits(first: 100) { totalCount pageInfo { hasNextPage endCursor }
              nodes { commit { oid message authoredDate parents(first: 1) { totalCount } author { email user { login } } } } }
            head: commits(last: 1) {
              nodes { commit { associatedPullRequests(first: 50) { nodes { number baseRepository { databaseId } } } } } }
            reviews(first: 100) { totalCount nodes { state submittedAt authorCanPushToRepository author { login } commit { oid } } }
            """))!;

        var commit = Assert.Single(pullRequest["commits"]!["nodes"]!.AsArray())!["commit"]!;
        Assert.Equal(
            (Head, "feat: add a greeting", "2026-11-02T09:02:00Z"),
            ((string?)commit["oid"], (string?)commit["message"], (string?)commit["authoredDate"]));
        Assert.Equal((1, "ada-lovelace"), ((int)commit["parents"]!["totalCount"]!, (string?)commit["author"]!["user"]!["login"]));
        Assert.False((bool)pullRequest["commits"]!["pageInfo"]!["hasNextPage"]!);
        var sharing = pullRequest["head"]!["nodes"]![0]!["commit"]!["associatedPullRequests"]!["nodes"]!.AsArray();
        Assert.Equal("""{"number":7,"baseRepository":{"databaseId":1}}""", Assert.Single(sharing)!.ToJsonString());
        var review = Assert.Single(pullRequest["reviews"]!["nodes"]!.AsArray())!;
        Assert.Equal(
            ("APPROVED", "grace-hopper", Head),
            ((string?)review["state"], (string?)review["author"]!["login"], (string?)review["commit"]!["oid"]));
    }

    [Fact]
    public async Task Files_And_Directories_Are_Those_Of_The_Base()
    {
        var target = (await PullRequestAsync(
            """
            baseRef {
              refUpdateRule { requiredStatusCheckContexts } rules(first: 100) { nodes { parameters { __typename } } }
              target { ... on Commit {
                policy: file(path: ".github/automation.yml") { path object { ... on Blob { text } } }
                records: file(path: "docs/adr") { path object { ... on Tree { entries { name type } } } }
                missing: file(path: ".adr-dir") { path } } }
            }
            """))!["baseRef"]!["target"]!;

        Assert.Equal("""{"path":".github/automation.yml","object":{"text":"version: 1\n"}}""", target["policy"]!.ToJsonString());
        Assert.Equal("""[{"name":"0001-begin.md","type":"blob"}]""", target["records"]!["object"]!["entries"]!.ToJsonString());
        Assert.Null(target["missing"]);
    }

    [Fact]
    public async Task Objects_Are_Read_By_Expression()
    {
        var answer = await QueryAsync(
            """
            query($e: String!) {
              repository(owner: "sandbox", name: "greeter") { o: object(expression: $e) { __typename oid ... on Blob { text } } } }
            """,
            new { e = $"{Head}:docs/adr/0002-greet.md" });

        Assert.Equal("# Greet\n", (string?)answer["data"]!["repository"]!["o"]!["text"]);
        Assert.Equal("Blob", (string?)answer["data"]!["repository"]!["o"]!["__typename"]);
    }

    [Fact]
    public async Task Comments_Page_Backwards()
    {
        foreach (var body in new[] { "one", "two", "three" })
        {
            await Server.Client.PostJsonAsync(Repository + "/issues/7/comments", new { body });
        }

        var last = (await PullRequestAsync("comments(last: 2) { ...P }", Page))!["comments"]!;
        var cursor = (string?)last["pageInfo"]!["startCursor"];
        var before = (await PullRequestAsync($"comments(last: 2, before: \"{cursor}\") {{ ...P }}", Page))!["comments"]!;

        Assert.Equal(["two", "three"], last["nodes"]!.AsArray().Select(c => (string?)c!["body"]));
        Assert.True((bool)last["pageInfo"]!["hasPreviousPage"]!);
        Assert.Equal(["one"], before["nodes"]!.AsArray().Select(c => (string?)c!["body"]));
        Assert.False((bool)before["pageInfo"]!["hasPreviousPage"]!);
        Assert.Equal(JsonValueKind.String, before["nodes"]![0]!["fullDatabaseId"]!.GetValueKind());
        Assert.True((bool)before["nodes"]![0]!["viewerDidAuthor"]!);
    }

    [Fact]
    public async Task Another_Repository_Is_An_Error_Beside_The_Data()
    {
        var answer = await QueryAsync(
            """
            { repository(owner: "sandbox", name: "greeter") { databaseId nameWithOwner }
              organisation: repository(owner: "sandbox", name: ".github") { nameWithOwner } }
            """);

        Assert.Equal("""{"databaseId":1,"nameWithOwner":"sandbox/greeter"}""", answer["data"]!["repository"]!.ToJsonString());
        Assert.Null(answer["data"]!["organisation"]);
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal(("NOT_FOUND", """["organisation"]"""), ((string?)error["type"], error["path"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_Pull_Request_That_Is_Not_There_Is_An_Error()
    {
        var answer = await QueryAsync("""{ repository(owner: "sandbox", name: "greeter") { pullRequest(number: 99) { title } } }""");

        Assert.Equal("""["repository","pullRequest"]""", answer["errors"]![0]!["path"]!.ToJsonString());
        Assert.Equal("NOT_FOUND", (string?)answer["errors"]![0]!["type"]);
    }

    [Fact]
    public async Task A_Field_That_GitHub_Has_Not_Is_An_Error()
    {
        var answer = await QueryAsync("{ repository(owner: \"sandbox\", name: \"greeter\") { colour } }");

        Assert.Contains("colour", (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    private async Task<JsonNode?> PullRequestAsync(string fields, string fragments = "")
    {
        var answer = await QueryAsync(
            $$"""
            query($number: Int!) {
              repository(owner: "sandbox", name: "greeter", followRenames: true) {
                pullRequest(number: $number) { {{fields}} } } }
            {{fragments}}
            """,
            new { number = 7 });
        Assert.Null(answer["errors"]);
        return answer["data"]!["repository"]!["pullRequest"];
    }

    private async Task<JsonNode> QueryAsync(string query, object? variables = null)
    {
        var answer = await Server.Client.PostJsonAsync("/_sandbox/api/graphql", new { query, variables });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
