using System.Text.Json.Nodes;
using Automation.Core.Reporting;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class PagingTests : IDisposable
{
    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Comments_Are_Read_Backwards_Until_The_First()
    {
        host.WithPullRequest(new PullRequestJson().With("comments", Comments(newestId: 200, previous: "older")))
            .GitHub.On(GitHubHost.GraphQlRoute, new PullRequestJson().With("comments", Comments(newestId: 100, previous: null)).ToString());

        var comments = (await host.LoadAsync()).Published.Comments;

        Assert.Equal(["IC_100", "IC_200"], comments.Select(c => c.Id));
        Assert.Equal("older", Cursor(host.GitHub.CallsTo(GitHubHost.GraphQlRoute)[1]));
    }

    private static string Comments(int newestId, string? previous) => new JsonObject
    {
        ["totalCount"] = 2,
        ["pageInfo"] = new JsonObject { ["hasPreviousPage"] = previous is not null, ["startCursor"] = previous },
        ["nodes"] = new JsonArray(new JsonObject
        {
            ["id"] = $"IC_{newestId}",
            ["fullDatabaseId"] = newestId.ToString(),
            ["viewerDidAuthor"] = true,
            ["body"] = ReportMarkers.Comment,
        }),
    }.ToJsonString();

    private static string? Cursor(FakeCall call) => JsonNode.Parse(call.Body)!["variables"]!["comments"]?.GetValue<string>();
}
