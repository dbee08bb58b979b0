using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class PullRequestFinderTests : IDisposable
{
    private const string Other = "00000000000000000000000000000000000000aa";
    private const string PullsOfHead = $"GET /repositories/10/commits/{PullRequestJson.Head}/pulls";
    private const string PullsOfOther = $"GET /repositories/10/commits/{Other}/pulls";
    private const string Compare = $"GET /repositories/10/compare/{PullRequestJson.Base}...{PullRequestJson.Head}";

    private readonly GitHubHost host = new GitHubHost().WithToken();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Open_Pull_Requests_Of_This_Repository_With_This_Head_Are_Found()
    {
        host.GitHub.On(PullsOfHead, $"[{Pull(9)},{Pull(8)},{Pull(7, state: "closed")},{Pull(6, head: Other)},{Pull(5, repository: 11)}]");

        Assert.Equal([8, 9], await ByHeadAsync());
    }

    [Theory]
    [InlineData(HttpStatusCode.UnprocessableEntity, """{"message":"No commit found for SHA"}""")]
    [InlineData(HttpStatusCode.NotFound, """{"message":"Not Found"}""")]
    public async Task An_Unknown_Commit_Or_Repository_Has_None(HttpStatusCode status, string json)
    {
        host.GitHub.On(PullsOfHead, json, status);

        Assert.Empty(await ByHeadAsync());
    }

    [Fact]
    public async Task A_Merge_Groups_Pull_Requests_Are_Found_By_Their_Commits_And_By_What_GitHub_Writes_Of_Them()
    {
        host.GitHub
            .On(Compare, $$$"""
                {"commits":[
                  {"sha":"{{{Other}}}","commit":{"message":"feat: by hand (#99)"},"committer":{"login":"octocat"}},
                  {"sha":"{{{PullRequestJson.Base}}}","commit":{"message":"feat: squashed (#12)\n\nbody (#98)"},
                    "committer":{"login":"web-flow"}},
                  {"sha":"{{{PullRequestJson.Head}}}","commit":{"message":"Merge pull request #11 from octo/branch\n\ntitle"},
                    "committer":{"login":"web-flow"}}]}
                """)
            .On(PullsOfOther, $"[{Pull(7, head: Other)}]");

        Assert.Equal([7, 11, 12], await InRangeAsync());
    }

    [Fact]
    public async Task A_Range_That_Is_Gone_Holds_None()
    {
        host.GitHub.On(Compare, """{"message":"Not Found"}""", HttpStatusCode.NotFound);

        Assert.Empty(await InRangeAsync());
    }

    private static string Pull(int number, string state = "open", string head = PullRequestJson.Head, int repository = 10) => new JsonObject
    {
        ["number"] = number,
        ["state"] = state,
        ["head"] = new JsonObject { ["sha"] = head },
        ["base"] = new JsonObject { ["repo"] = new JsonObject { ["id"] = repository } },
    }.ToJsonString();

    private Task<IReadOnlyList<int>> ByHeadAsync() => host.Snapshots.FindByHeadAsync(
        GitHubHost.Installation, GitHubHost.Repository, new CommitSha(PullRequestJson.Head), CancellationToken.None);

    private Task<IReadOnlyList<int>> InRangeAsync() => host.Snapshots.FindInRangeAsync(
        GitHubHost.Installation,
        GitHubHost.Repository,
        new CommitSha(PullRequestJson.Base),
        new CommitSha(PullRequestJson.Head),
        CancellationToken.None);
}
