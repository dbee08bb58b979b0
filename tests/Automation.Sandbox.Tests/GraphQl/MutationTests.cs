using Automation.Sandbox.Tests.Http;

namespace Automation.Sandbox.Tests.GraphQl;

/// <summary>Check runs and comments are written by GraphQL as on GitHub, one field after the other, each on its own.</summary>
public sealed class MutationTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    private const string Nobody = "Could not resolve to a node with the global id of";

    [Fact]
    public async Task A_Check_Run_Is_Created_And_Later_Updates_Add_Annotations()
    {
        var created = await MutateAsync(CreateRun(Annotation(1), Annotation(2)));
        var id = (string)created["data"]!["w0"]!["checkRun"]!["id"]!;

        await MutateAsync($$"""
            w0: updateCheckRun(input: { repositoryId: "R_1", checkRunId: "{{id}}", conclusion: NEUTRAL,
              output: { title: "later", summary: "s", annotations: [{{Annotation(3)}}] } }) { checkRun { conclusion } }
            """);

        var run = (await Server.GetAsync("/_sandbox/published"))["pullRequests"]![0]!["checkRuns"]![0]!;
        Assert.Equal(
            ("automation/review", $"automation/review/{Head}", "completed", "neutral", "later"),
            ((string?)run["name"], (string?)run["externalId"], (string?)run["status"], (string?)run["conclusion"], (string?)run["title"]));
        AssertSame("""[{ "label": "Re-run", "description": "Again", "identifier": "recheck" }]""", run["actions"]);
        AssertSame(
            """{ "path": "a.cs", "start_line": 1, "end_line": 1, "annotation_level": "warning", "message": "m", "title": "t" }""",
            run["annotations"]![0]);
        Assert.Equal(3, run["annotations"]!.AsArray().Count);
    }

    [Fact]
    public async Task Check_Runs_Are_Read_Back_The_Newest_Of_Each_Name()
    {
        await MutateAsync(CreateRun(Annotation(1)));
        await MutateAsync(CreateRun());

        var all = await RunsAsync("ALL", appId: 1);
        var latest = await RunsAsync("LATEST", appId: 1);

        Assert.Equal([0, 1], all.Select(r => (int)r!["annotations"]!["totalCount"]!));
        var run = Assert.Single(latest)!;
        Assert.Equal(
            ("COMPLETED", "FAILURE", "t", "s"),
            ((string?)run["status"], (string?)run["conclusion"], (string?)run["title"], (string?)run["summary"]));
        Assert.Equal("CR_2", (string?)run["id"]);
        Assert.Empty(await RunsAsync("ALL", appId: 2));
    }

    [Fact]
    public async Task Comments_Are_Added_Changed_And_Deleted()
    {
        var found = await QueryAsync("""{ repository(owner: "sandbox", name: "greeter") { pullRequest(number: 7) { id } } }""");
        var subject = (string)found["data"]!["repository"]!["pullRequest"]!["id"]!;
        var added = await MutateAsync($$"""
            w0: addComment(input: { subjectId: "{{subject}}", body: "one" }) { commentEdge { node { id viewerDidAuthor } } }
            w1: addComment(input: { subjectId: "{{subject}}", body: "two" }) { commentEdge { node { id } } }
            """);
        var (first, second) = (IdOf(added, "w0"), IdOf(added, "w1"));

        await MutateAsync($$"""
            w0: updateIssueComment(input: { id: "{{first}}", body: "changed" }) { issueComment { body } }
            w1: deleteIssueComment(input: { id: "{{second}}", clientMutationId: "x" }) { clientMutationId }
            """);

        var comments = (await Server.GetAsync("/_sandbox/published"))["pullRequests"]![0]!["comments"]!.AsArray();
        Assert.Equal("changed", (string?)Assert.Single(comments)!["body"]);
        Assert.True((bool)added["data"]!["w0"]!["commentEdge"]!["node"]!["viewerDidAuthor"]!);

        static string IdOf(JsonNode answer, string alias) => (string)answer["data"]![alias]!["commentEdge"]!["node"]!["id"]!;
    }

    [Theory]
    [InlineData("""updateIssueComment(input: { id: "IC_99", body: "b" }) { clientMutationId }""", "NOT_FOUND", Nobody)]
    [InlineData("""deleteIssueComment(input: { id: "PR_7" }) { clientMutationId }""", "NOT_FOUND", Nobody)]
    [InlineData("""addComment(input: { subjectId: "PR_99", body: "b" }) { clientMutationId }""", "NOT_FOUND", Nobody)]
    [InlineData("""updateCheckRun(input: { repositoryId: "R_1", checkRunId: "CR_99" }) { clientMutationId }""", "NOT_FOUND", Nobody)]
    [InlineData("""updateCheckRun(input: { repositoryId: "R_2", checkRunId: "CR_1" }) { clientMutationId }""", "NOT_FOUND", Nobody)]
    [InlineData("""addComment(input: { subjectId: "PR_1000000007", body: "" }) { clientMutationId }""", "UNPROCESSABLE", "blank")]
    [InlineData(
        """
        createCheckRun(input: { repositoryId: "R_1", name: "n", headSha: "0000000000000000000000000000000000000099" }) { clientMutationId }
        """,
        "UNPROCESSABLE",
        "No commit found for SHA")]
    public async Task What_Cannot_Be_Done_Is_An_Error_Beside_The_Rest(string field, string type, string message)
    {
        var answer = await MutateAsync($"w0: {field}\n{CreateRun().Replace("w0", "w1", StringComparison.Ordinal)}");

        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal((type, """["w0"]"""), ((string?)error["type"], error["path"]!.ToJsonString()));
        Assert.Contains(message, (string?)error["message"], StringComparison.Ordinal);
        Assert.Null(answer["data"]!["w0"]);
        Assert.NotNull(answer["data"]!["w1"]!["checkRun"]);
    }

    [Fact]
    public async Task More_Than_Fifty_Annotations_At_A_Time_Are_Refused()
    {
        var answer = await MutateAsync(CreateRun([.. Enumerable.Range(1, 51).Select(Annotation)]));

        Assert.Equal("UNPROCESSABLE", (string?)answer["errors"]![0]!["type"]);
    }

    /// <summary>In whatever order the members are.</summary>
    private static void AssertSame(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"{actual}");

    private static string Annotation(int line) =>
        $$"""{ path: "a.cs", location: { startLine: {{line}}, endLine: {{line}} }, annotationLevel: WARNING, message: "m", title: "t" }""";

    private string CreateRun(params string[] annotations) =>
        $$"""
        w0: createCheckRun(input: { repositoryId: "R_1", name: "automation/review", headSha: "{{Head}}",
          externalId: "automation/review/{{Head}}", status: COMPLETED, conclusion: FAILURE,
          output: { title: "t", summary: "s", annotations: [{{string.Join(", ", annotations)}}] },
          actions: [{ label: "Re-run", description: "Again", identifier: "recheck" }] }) { checkRun { id } }
        """;

    private async Task<JsonArray> RunsAsync(string type, int appId)
    {
        var answer = await QueryAsync($$"""
            { node(id: "R_1") { ... on Repository { object(oid: "{{Head}}") { ... on Commit {
              checkSuites(first: 1, filterBy: { appId: {{appId}} }) { nodes {
                checkRuns(first: 100, filterBy: { checkType: {{type}} }) {
                  nodes { id status conclusion title summary annotations { totalCount } } } } } } } } } }
            """);
        var suites = answer["data"]!["node"]!["object"]!["checkSuites"]!["nodes"]!.AsArray();
        return suites.Count == 0 ? [] : suites[0]!["checkRuns"]!["nodes"]!.AsArray();
    }

    private Task<JsonNode> MutateAsync(string fields) => QueryAsync($"mutation {{ {fields} }}");

    private async Task<JsonNode> QueryAsync(string query)
    {
        var answer = await Server.Client.PostJsonAsync("/_sandbox/api/graphql", new { query });
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
