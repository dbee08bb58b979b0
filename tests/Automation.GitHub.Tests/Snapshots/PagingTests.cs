using System.Text.Json.Nodes;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class PagingTests : IDisposable
{
    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Commits_Are_Read_Page_By_Page_Until_The_Last()
    {
        host.WithPullRequest(new PullRequestJson().With("commits", Commits(total: 262, from: 0, count: 100, next: "a")))
            .GitHub
            .On(GitHubHost.GraphQlRoute, $"{new PullRequestJson().With("commits", Commits(total: 262, from: 100, count: 100, next: "b"))}")
            .On(GitHubHost.GraphQlRoute, $"{new PullRequestJson().With("commits", Commits(total: 262, from: 200, count: 62, next: null))}");

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(Enumerable.Range(0, 262).Select(i => $"feat: {i}"), snapshot.Commits.Select(c => c.Message));
        Assert.Empty(snapshot.Gaps);
        Assert.Equal(["a", "b"], host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Skip(1).Select(Cursor));
    }

    [Fact]
    public async Task Commits_That_GitHub_Keeps_Back_Are_A_Gap()
    {
        host.WithPullRequest(new PullRequestJson().With("commits", Commits(total: 262, from: 0, count: 250, next: null)));

        var gap = Assert.Single((await host.LoadAsync()).Snapshot.Gaps);

        Assert.Equal(new SnapshotGap(SnapshotPart.Commits, "12 of 262 commits could not be read"), gap);
    }

    [Fact]
    public async Task A_Cursor_That_Stands_Still_Ends_The_Reading()
    {
        host.WithPullRequest(new PullRequestJson().With("commits", Commits(total: 300, from: 0, count: 100, next: "a")));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(2, host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Count);
        Assert.Equal("100 of 300 commits could not be read", Assert.Single(snapshot.Gaps).Reason);
    }

    [Fact]
    public async Task Comments_Are_Read_Backwards_Until_The_First()
    {
        host.WithPullRequest(new PullRequestJson().With("comments", Comments(newestId: 200, previous: "older")))
            .GitHub.On(GitHubHost.GraphQlRoute, new PullRequestJson().With("comments", Comments(newestId: 100, previous: null)).ToString());

        var comments = (await host.LoadAsync()).Published.Comments;

        Assert.Equal([100, 200], comments.Select(c => c.Id));
        Assert.Equal("older", Cursor(host.GitHub.CallsTo(GitHubHost.GraphQlRoute)[1]));
    }

    private static string Commits(int total, int from, int count, string? next) => new JsonObject
    {
        ["totalCount"] = total,
        ["pageInfo"] = new JsonObject { ["hasNextPage"] = next is not null, ["endCursor"] = next },
        ["nodes"] = new JsonArray([.. Enumerable.Range(from, count).Select(i => new JsonObject
        {
            ["commit"] = new JsonObject
            {
                ["oid"] = (i + 1).ToString("x40"),
                ["message"] = $"feat: {i}",
                ["parents"] = new JsonObject { ["totalCount"] = 1 },
            },
        })]),
    }.ToJsonString();

    private static string Comments(int newestId, string? previous) => new JsonObject
    {
        ["totalCount"] = 2,
        ["pageInfo"] = new JsonObject { ["hasPreviousPage"] = previous is not null, ["startCursor"] = previous },
        ["nodes"] = new JsonArray(new JsonObject
        {
            ["fullDatabaseId"] = newestId.ToString(),
            ["viewerDidAuthor"] = true,
            ["body"] = ReportMarkers.Comment,
        }),
    }.ToJsonString();

    private static string? Cursor(FakeCall call) => JsonNode.Parse(call.Body)!["variables"]!["cursor"]?.GetValue<string>();
}
