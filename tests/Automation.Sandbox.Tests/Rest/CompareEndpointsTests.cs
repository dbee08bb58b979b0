using Automation.Sandbox.Tests.Http;

namespace Automation.Sandbox.Tests.Rest;

public sealed class CompareEndpointsTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    [Fact]
    public async Task The_Commits_That_The_Head_Adds_Come_Oldest_First()
    {
        var range = await Server.GetAsync($"{Repository}/compare/main~2...main");

        Assert.Equal(("ahead", 4, 0, 4), (
            (string?)range["status"], (int)range["ahead_by"]!, (int)range["behind_by"]!, (int)range["total_commits"]!));
        Assert.Equal(
            ["feat: add a greeting", "Merge pull request #7 from o/greeting", "fix: greet all", "Merge pull request #8 from o/fix"],
            Headers(range));
        Assert.Equal(["docs/adr/0002-greet.md", "greeting.txt"], range["files"]!.AsArray().Select(f => (string?)f!["filename"]));
    }

    [Fact]
    public async Task Pages_Are_Linked_And_Only_The_First_Has_Files()
    {
        var first = await Server.Client.GetAsync($"{Repository}/compare/main~2...main?per_page=3");
        var next = first.Headers.GetValues("Link").Single();
        var second = await Server.GetAsync(next[1..next.IndexOf('>')]);

        Assert.Equal(3, (await first.Content.ReadFromJsonAsync<JsonNode>())!["commits"]!.AsArray().Count);
        Assert.Equal(["Merge pull request #8 from o/fix"], Headers(second));
        Assert.Null(second["files"]);
        Assert.Equal(4, (int)second["total_commits"]!);
    }

    [Theory]
    [InlineData("main...main", "identical")]
    [InlineData("main...main~1", "behind")]
    [InlineData("main~1...greeting", "behind")]
    [InlineData("greeting...main~2", "behind")]
    [InlineData("fix...greeting", "behind")]
    [InlineData("greeting...fix", "ahead")]
    public async Task The_Status_Says_How_They_Stand(string range, string status) =>
        Assert.Equal(status, (string?)(await Server.GetAsync($"{Repository}/compare/{range}"))["status"]);

    [Fact]
    public async Task Commits_Of_GitHub_Itself_Are_By_Its_Own_Account()
    {
        using var merged = new GreeterRepository();
        merged.Source.As(GitPerson.Ada, GitPerson.GitHub).Change("feat: squashed (#9)");
        await using var server = await SandboxServer.StartAsync(merged.Source.Path, Sibling("merged"));

        var range = await server.GetAsync($"{Repository}/compare/main~1...main");

        var commit = Assert.Single(range["commits"]!.AsArray())!;
        Assert.Equal(("ada-lovelace", "web-flow"), ((string?)commit["author"]!["login"], (string?)commit["committer"]!["login"]));
    }

    [Theory]
    [InlineData("main...no-such-branch")]
    [InlineData("no-such-branch...main")]
    [InlineData("main")]
    [InlineData("main..main")]
    public async Task An_Unknown_End_Is_Not_Found(string range) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Server.Client.GetAsync($"{Repository}/compare/{range}")).StatusCode);

    [Fact]
    public async Task Branches_With_Slashes_In_Their_Names_Are_Compared_From_Where_They_Parted()
    {
        using var parted = new GreeterRepository();
        parted.Source.Branch("topic/deep").Write("deep.txt", "deep\n").Commit("feat: go deep");
        parted.Source.Checkout("main").Write("main.txt", "main\n").Commit("feat: go on");
        await using var server = await SandboxServer.StartAsync(parted.Source.Path, Sibling("parted"));

        var range = await server.GetAsync($"{Repository}/compare/main...topic/deep");

        Assert.Equal(("diverged", 1, 1), ((string?)range["status"], (int)range["ahead_by"]!, (int)range["behind_by"]!));
        Assert.Equal(["feat: go deep"], Headers(range));
        Assert.Equal("deep.txt", (string?)Assert.Single(range["files"]!.AsArray())!["filename"]);
        Assert.Equal(parted.Source.Run("rev-parse", "main~1").Trim(), (string?)range["merge_base_commit"]!["sha"]);
    }

    private static IEnumerable<string> Headers(JsonNode range) =>
        range["commits"]!.AsArray().Select(c => ((string?)c!["commit"]!["message"])!.Split('\n')[0]);
}
