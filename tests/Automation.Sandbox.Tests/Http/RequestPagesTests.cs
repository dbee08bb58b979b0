namespace Automation.Sandbox.Tests.Http;

/// <summary>The sandbox counts what it is asked, for GitHub's limits are what an installation runs into first.</summary>
public sealed class RequestPagesTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    [Fact]
    public async Task Before_Anything_Was_Asked_There_Is_Nothing()
    {
        var counts = await Server.GetAsync("/_sandbox/requests");

        Assert.Equal("""{"reads":0,"writes":0,"requests":[]}""", counts.ToJsonString());
    }

    [Fact]
    public async Task Requests_Are_Counted_By_Kind_Whatever_They_Are_About()
    {
        await Server.Client.GetAsync(Repository + "/pulls/7/files?per_page=100&page=1");
        await Server.Client.GetAsync(Repository + "/pulls/7/files?per_page=100&page=2");
        await Server.Client.GetAsync(Repository + "/compare/main...topic");
        await QueryAsync("query Who { viewer { login } }");
        await QueryAsync("{ viewer { login } }");
        await Server.Client.PostJsonAsync(Repository + "/issues/7/comments", new { body = "Hello." });
        await Server.App.PostAsync(Rest + "/app/installations/1/access_tokens");

        var counts = await Server.GetAsync("/_sandbox/requests");

        Assert.Equal((5, 1), ((int)counts["reads"]!, (int)counts["writes"]!));
        Assert.Equal(
            [
                "read 1 GET /repositories/{repositoryId}/compare/{range}",
                "read 2 GET /repositories/{repositoryId}/pulls/{number}/files",
                "read 1 query",
                "read 1 query Who",
                "write 1 POST /repositories/{repositoryId}/issues/{number}/comments",
                "app 1 POST /app/installations/{id}/access_tokens",
            ],
            counts["requests"]!.AsArray().Select(static r => $"{r!["access"]} {r["count"]} {r["kind"]}"));
    }

    [Fact]
    public async Task The_Sandboxs_Own_Pages_And_Strangers_Do_Not_Count()
    {
        using var stranger = new ApiClient(Server.Origin, token: null);
        await stranger.GetAsync(Repository + "/pulls/7");
        await Server.Client.GetAsync("/_sandbox/published");

        Assert.Empty((await Server.GetAsync("/_sandbox/requests"))["requests"]!.AsArray());
    }

    [Theory]
    [InlineData("refs/pull/7/head", true)]
    [InlineData("refs/pull/99/head", false)]
    [InlineData("refs/pull/x/head", false)]
    public async Task Every_Pull_Requests_Head_Has_A_Name_To_Compare_With(string name, bool isThere)
    {
        var answer = await QueryAsync(
            "query Behind { repository(owner: \"sandbox\", name: \"greeter\") { pullRequest(number: 7) { headRefOid baseRef { "
                + $"compare(headRef: \"{name}\") {{ behindBy headTarget {{ oid }} }} }} }} }} }}");

        var pullRequest = answer["data"]!["repository"]!["pullRequest"]!;
        var head = isThere ? (string?)pullRequest["headRefOid"] : null;
        Assert.Equal(head, (string?)pullRequest["baseRef"]!["compare"]?["headTarget"]!["oid"]);
    }

    private async Task<JsonNode> QueryAsync(string query)
    {
        using var answer = await Server.Client.PostJsonAsync("/_sandbox/api/graphql", new { query });
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
