using Automation.Sandbox.Tests.Http;

namespace Automation.Sandbox.Tests.GraphQl;

/// <summary>What the review practice asks of a pull request beside its commits, files and reviews.</summary>
public sealed class ReviewFactsTests : IAsyncLifetime, IDisposable
{
    private const string Graph = "/_sandbox/api/graphql";

    private const string Repository = "/_sandbox/api/v3/repositories/1";

    private readonly GitRepositoryBuilder source = new();
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("automation-sandbox-");
    private SandboxServer? server;

    private SandboxServer Server => server!;

    public async Task InitializeAsync()
    {
        source.Write("a.txt", "one\n").Write(".github/pull_request_template.md", "## Why\n").Write("docs/long.md", new string('x', 600_000))
            .Commit("feat: begin");
        source.Branch("topic").As(GitPerson.Grace, GitPerson.GitHub).Write("a.txt", "two\n")
            .Commit("feat: say two\n\nCo-authored-by: Ada Lovelace <ada@example.org>");
        source.Checkout("main").As(GitPerson.Ada).Write("b.txt", "b\n").Commit("feat: say b");
        source.Merge("Merge pull request #7 from o/topic\n\nfeat: say two\n\nCloses #3, fixes other/place#4", "topic");
        server = await SandboxServer.StartAsync(source.Path, data.FullName);
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    public void Dispose()
    {
        source.Dispose();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_Commit_Names_Everybody_Who_Wrote_It_And_Who_Committed()
    {
        var commit = (await PullRequestAsync(
            """
            commits(first: 1) { nodes { commit {
              authors(first: 10) { totalCount nodes { name email user { login } } }
              committer { name user { login } } committedDate tree { oid } } } }
            """))["commits"]!["nodes"]![0]!["commit"]!;

        Assert.Equal(
            ["grace-hopper", "ada-lovelace"], commit["authors"]!["nodes"]!.AsArray().Select(a => (string?)a!["user"]!["login"]));
        Assert.Equal("""{"name":"GitHub","user":{"login":"web-flow"}}""", commit["committer"]!.ToJsonString());
        Assert.Equal(source.Run("rev-parse", "topic^{tree}").Trim(), (string?)commit["tree"]!["oid"]);
    }

    [Fact]
    public async Task Where_It_Stands_Is_Worked_Out_By_Git()
    {
        var pullRequest = await PullRequestAsync("mergeable baseRef { compare(headRef: \"topic\") { behindBy aheadBy status } }");

        Assert.Equal("MERGEABLE", (string?)pullRequest["mergeable"]);
        Assert.Equal("""{"behindBy":1,"aheadBy":1,"status":"DIVERGED"}""", pullRequest["baseRef"]!["compare"]!.ToJsonString());
    }

    [Fact]
    public async Task Issues_That_The_Description_Closes_Are_Linked()
    {
        var issues = (await PullRequestAsync(
            "closingIssuesReferences(first: 50) { totalCount nodes { number state repository { nameWithOwner } } }"))
            ["closingIssuesReferences"]!["nodes"]!.AsArray();

        Assert.Equal(
            [("sandbox/greeter", 3, "OPEN"), ("other/place", 4, "OPEN")],
            issues.Select(i => ((string?)i!["repository"]!["nameWithOwner"], (int)i["number"]!, (string?)i["state"])));
    }

    [Fact]
    public async Task What_A_Git_History_Does_Not_Hold_Is_Empty()
    {
        var pullRequest = await PullRequestAsync(
            """
            reviewRequests(first: 100) { nodes { asCodeOwner requestedReviewer { ... on User { login } ... on Team { combinedSlug } } } }
            asked: timelineItems(last: 100, itemTypes: [REVIEW_REQUESTED_EVENT]) { nodes { __typename } }
            turns: timelineItems(first: 100, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, CLOSED_EVENT]) { nodes { __typename } }
            baseRef {
              refUpdateRule { requiredApprovingReviewCount } branchProtectionRule { requiresLinearHistory }
              rules(first: 100) { nodes { type parameters { ... on PullRequestParameters { requiredApprovingReviewCount } } } }
              associatedPullRequests(states: OPEN, first: 1) { nodes { number } } }
            """);

        Assert.All(
            new[] { pullRequest["reviewRequests"], pullRequest["asked"], pullRequest["turns"], pullRequest["baseRef"]!["rules"] },
            connection => Assert.Empty(connection!["nodes"]!.AsArray()));
        Assert.Null(pullRequest["baseRef"]!["refUpdateRule"]);
        Assert.Empty(pullRequest["baseRef"]!["associatedPullRequests"]!["nodes"]!.AsArray());
    }

    [Fact]
    public async Task Templates_Are_Those_Of_The_Tree_And_Long_Texts_Are_Cut()
    {
        var repository = await RepositoryAsync(
            """
            pullRequestTemplates { filename body }
            long: object(expression: "main:docs/long.md") { ... on Blob { byteSize isTruncated text } }
            """);

        Assert.Equal(
            """[{"filename":"pull_request_template.md","body":"## Why\n"}]""", repository["pullRequestTemplates"]!.ToJsonString());
        Assert.Equal((600_000, true), ((int)repository["long"]!["byteSize"]!, (bool)repository["long"]!["isTruncated"]!));
        Assert.True(((string)repository["long"]!["text"]!).Length < 600_000);
    }

    [Theory]
    [InlineData("headRefName: \"topic\"", 1)]
    [InlineData("headRefName: \"other\"", 0)]
    [InlineData("baseRefName: \"main\", states: [MERGED]", 1)]
    [InlineData("states: [OPEN]", 0)]
    public async Task Pull_Requests_Are_Found_By_Branch_And_State(string filter, int count)
    {
        var found = await RepositoryAsync($"pullRequests(first: 10, {filter}) {{ totalCount }}");

        Assert.Equal(count, (int)found["pullRequests"]!["totalCount"]!);
    }

    [Fact]
    public async Task The_Owner_Has_No_Teams_And_Others_Are_Not_Known()
    {
        var answer = await QueryAsync(
            """
            { ours: organization(login: "sandbox") { login team(slug: "a") { members(first: 1) { nodes { login } } } }
              theirs: organization(login: "others") { login } }
            """);

        Assert.Equal("""{"login":"sandbox","team":null}""", answer["data"]!["ours"]!.ToJsonString());
        Assert.Equal(("NOT_FOUND", null), ((string?)answer["errors"]![0]!["type"], answer["data"]!["theirs"]));
    }

    [Fact]
    public async Task Files_Tell_Their_Blobs_And_Everybody_May_Write()
    {
        var file = Assert.Single((await Server.GetAsync(Repository + "/pulls/7/files")).AsArray())!;
        var permission = await Server.GetAsync(Repository + "/collaborators/grace-hopper/permission");

        Assert.Equal(source.Run("rev-parse", "topic:a.txt").Trim(), (string?)file["sha"]);
        Assert.Equal(("write", "grace-hopper"), ((string?)permission["role_name"], (string?)permission["user"]!["login"]));
    }

    private async Task<JsonNode> PullRequestAsync(string fields) =>
        (await RepositoryAsync($"pullRequest(number: 7) {{ {fields} }}"))["pullRequest"]!;

    private async Task<JsonNode> RepositoryAsync(string fields)
    {
        var answer = await QueryAsync($"{{ repository(owner: \"sandbox\", name: \"greeter\") {{ {fields} }} }}");
        Assert.Null(answer["errors"]);
        return answer["data"]!["repository"]!;
    }

    private async Task<JsonNode> QueryAsync(string query)
    {
        var answer = await Server.Client.PostJsonAsync(Graph, new { query });
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
