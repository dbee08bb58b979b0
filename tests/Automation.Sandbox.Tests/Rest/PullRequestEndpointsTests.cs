using Automation.Sandbox.Tests.Http;

namespace Automation.Sandbox.Tests.Rest;

public sealed class PullRequestEndpointsTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    [Theory]
    [InlineData(Rest + "/repositories/1")]
    [InlineData(Rest + "/repos/sandbox/greeter")]
    [InlineData(Rest + "/repos/Sandbox/Greeter")]
    public async Task The_Repository_Is_Found_By_Id_And_By_Name(string path)
    {
        var repository = await Server.GetAsync(path);

        Assert.Equal(
            ("sandbox/greeter", 1, "main"),
            ((string?)repository["full_name"], (int)repository["id"]!, (string?)repository["default_branch"]));
    }

    [Fact]
    public async Task A_Pull_Request_Is_Open_At_Its_Head()
    {
        var pullRequest = await Server.GetAsync(Repository + "/pulls/7");

        Assert.Equal(
            ("open", "feat: add a greeting", "For visitors."),
            ((string?)pullRequest["state"], (string?)pullRequest["title"], (string?)pullRequest["body"]));
        Assert.Equal(Head, (string?)pullRequest["head"]!["sha"]);
        Assert.Equal((2, 3, 0), ((int)pullRequest["changed_files"]!, (int)pullRequest["additions"]!, (int)pullRequest["deletions"]!));
        Assert.Equal("ada-lovelace", (string?)pullRequest["user"]!["login"]);
        Assert.Null(pullRequest["merged_at"]);
    }

    [Fact]
    public async Task Pull_Requests_Are_Listed_Newest_First()
    {
        var open = (await Server.GetAsync(Repository + "/pulls")).AsArray();
        var closed = (await Server.GetAsync(Repository + "/pulls?state=closed")).AsArray();

        Assert.Equal([8, 7], open.Select(p => (int)p!["number"]!));
        Assert.Empty(closed);
    }

    [Fact]
    public async Task The_Pull_Requests_Of_A_Commit_Are_Found()
    {
        var found = (await Server.GetAsync($"{Repository}/commits/{Head}/pulls")).AsArray();
        var unknown = await Server.Client.GetAsync($"{Repository}/commits/{new string('a', 40)}/pulls");

        Assert.Equal(7, (int)Assert.Single(found)!["number"]!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
    }

    [Fact]
    public async Task Files_Come_With_Their_Patches()
    {
        var files = (await Server.GetAsync(Repository + "/pulls/8/files")).AsArray();

        var file = Assert.Single(files)!;
        Assert.Equal(("greeting.txt", "modified", 2), ((string?)file["filename"], (string?)file["status"], (int)file["changes"]!));
        Assert.Equal("@@ -1,2 +1,2 @@\n hello\n-world\n+all", (string?)file["patch"]);
    }

    [Fact]
    public async Task Files_Are_Paged_With_A_Link_To_The_Next_Page()
    {
        var first = await Server.Client.GetAsync(Repository + "/pulls/7/files?per_page=1");
        var next = first.Headers.GetValues("Link").Single();
        var second = await Server.Client.GetAsync(next[1..next.IndexOf('>')]);

        Assert.EndsWith("rel=\"next\"", next, StringComparison.Ordinal);
        Assert.Equal(["docs/adr/0002-greet.md"], await NamesAsync(first));
        Assert.Equal(["greeting.txt"], await NamesAsync(second));
        Assert.False(second.Headers.Contains("Link"));
    }

    private static async Task<IEnumerable<string?>> NamesAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonArray>())!.Select(f => (string?)f!["filename"]);
}
