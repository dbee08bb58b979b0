using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.History;

public sealed class HistorySourceTests : IDisposable
{
    private const string Activity = "GET /repositories/10/activity";
    private const string Sha = "0000000000000000000000000000000000000002";

    private static readonly DateTimeOffset Since = new(2026, 11, 10, 0, 0, 0, TimeSpan.Zero);

    private readonly GitHubHost host = new GitHubHost().WithToken();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_Pull_Request_Tells_Its_Turns_Without_The_Closing_That_Its_State_Tells()
    {
        var pull = await ReadOneAsync(new JsonObject
        {
            ["state"] = "MERGED",
            ["mergedAt"] = "2026-11-16T12:00:00Z",
            ["closedAt"] = "2026-11-16T12:00:00Z",
            ["timelineItems"] = HistoryJson.Page(
            [
                HistoryJson.Turn("ReadyForReviewEvent", "2026-11-16T09:00:00Z"),
                HistoryJson.Turn("ClosedEvent", "2026-11-16T10:00:00Z"),
                HistoryJson.Turn("ReopenedEvent", "2026-11-16T11:00:00Z"),
                HistoryJson.Turn("ClosedEvent", "2026-11-16T12:00:01Z"),
            ]),
        });

        // It was ready only later, so it was opened as a draft.
        Assert.Equal(
            [
                (FactKinds.PullRequestDrafted, 8), (FactKinds.PullRequestReady, 9), (FactKinds.PullRequestClosed, 10),
                (FactKinds.PullRequestReopened, 11),
            ],
            pull.Turns.Select(static t => (t.Kind, t.At.Hour)));
        Assert.Equal(("renovate[bot]", true), (pull.State.Author, pull.State.IsBot));
        Assert.Equal(
            [FactKinds.PullRequestOpened, .. pull.Turns.Select(static t => t.Kind), FactKinds.PullRequestMerged],
            pull.ToFacts().Select(static f => f.Kind));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_Pull_Request_That_Never_Turned_Was_Opened_As_It_Is(bool draft, int turns) =>
        Assert.Equal(turns, (await ReadOneAsync(new JsonObject { ["isDraft"] = draft })).Turns.Count);

    [Fact]
    public async Task Reviews_That_Were_Not_Submitted_Are_Left_Out_And_Further_Pages_Read()
    {
        host.GitHub
            .On(GitHubHost.GraphQlRoute, HistoryJson.PullRequests(new JsonObject
            {
                ["reviews"] = HistoryJson.Page([JsonNode.Parse("""{"state":"PENDING","fullDatabaseId":"1"}""")!], more: "r1"),
                ["timelineItems"] = HistoryJson.Page([], more: "t1"),
            }))
            .On(GitHubHost.GraphQlRoute, HistoryJson.Further(
                [JsonNode.Parse("""
                    {"state":"APPROVED","fullDatabaseId":"5000000000","submittedAt":"2026-11-16T09:30:00Z",
                     "author":{"__typename":"User","login":"grace"}}
                    """)!],
                [
                    HistoryJson.Turn("HeadRefForcePushedEvent", "2026-11-16T08:50:00Z"),
                    HistoryJson.Turn("ConvertToDraftEvent", "2026-11-16T09:00:00Z"),
                ]));

        var page = await host.History.ReadPullRequestsAsync(HistoryJson.Repository, Since, null, CancellationToken.None);

        var pull = Assert.Single(page.Items);
        var review = Assert.Single(pull.Reviews);
        Assert.Equal((5_000_000_000, "grace", "APPROVED"), (review.Id, review.Reviewer, review.State));
        Assert.Equal(FactKinds.PullRequestDrafted, Assert.Single(pull.Turns).Kind);
        Assert.Equal("next", page.Next);
    }

    [Fact]
    public async Task What_Was_Updated_Before_Is_Left_Out_And_Ends_The_Reading()
    {
        host.GitHub.On(GitHubHost.GraphQlRoute, HistoryJson.PullRequests([], new JsonObject { ["updatedAt"] = "2026-11-09T23:59:59Z" }));

        var page = await host.History.ReadPullRequestsAsync(HistoryJson.Repository, Since, null, CancellationToken.None);

        Assert.Single(page.Items);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task An_Issue_Comes_With_Labels_Milestone_And_End()
    {
        host.GitHub.On(GitHubHost.GraphQlRoute, HistoryJson.Issues(JsonNode.Parse(
            """
            {"number":3,"title":"Pay","state":"CLOSED","createdAt":"2026-11-11T08:00:00Z","updatedAt":"2026-11-12T08:00:00Z",
             "closedAt":"2026-11-12T07:00:00Z","milestone":{"dueOn":"2026-12-01T00:00:00Z"},
             "labels":{"nodes":[{"name":"tech-debt"},{"name":"impact: high"}]}}
            """)!));

        var issue = Assert.Single((await host.History.ReadIssuesAsync(HistoryJson.Repository, Since, null, CancellationToken.None)).Items);

        Assert.Equal((3, false, "ghost"), (issue.Number, issue.IsOpen, issue.Author));
        Assert.Equal(["tech-debt", "impact: high"], issue.Labels);
        Assert.Equal((7, 12), (issue.ClosedAt!.Value.Hour, issue.MilestoneDueOn!.Value.Month));
    }

    [Fact]
    public async Task The_Commits_Of_Each_Push_Carry_Its_Time()
    {
        host.GitHub
            .On($"{Activity}?ref=refs%2Fheads%2Fmain&per_page=30", ActivityJson("push", "pr_merge", "branch_creation"),
                HttpStatusCode.OK, ("Link", "<https://api.github.com/repositories/10/activity?after=abc%3D&per_page=30>; rel=\"next\""))
            .On(Compare, CompareJson)
            .On(Compare, "{}", HttpStatusCode.NotFound);

        var page = await host.History.ReadCommitsAsync(HistoryJson.Repository, Since, null, CancellationToken.None);

        var commit = Assert.Single(page.Items);
        Assert.Equal((Sha, Sha, "mona", "feat: push"), (commit.Sha.Value, commit.Push!.Value.Value, commit.Pusher, commit.Header));
        Assert.Equal(new DateTimeOffset(2026, 11, 16, 12, 0, 0, TimeSpan.Zero), commit.PushedAt);
        Assert.Equal("abc=", page.Next);
    }

    [Fact]
    public async Task The_Scarcest_Limit_Counts()
    {
        host.GitHub.On("GET /rate_limit",
            """{"resources":{"core":{"limit":5000,"remaining":4000,"reset":1},"graphql":{"limit":5000,"remaining":50,"reset":1794830400}}}""");

        var budget = await host.History.GetBudgetAsync(HistoryJson.Repository, CancellationToken.None);

        Assert.Equal(new RateBudget(50, 5000, DateTimeOffset.FromUnixTimeSeconds(1794830400)), budget);
    }

    [Fact]
    public async Task Where_Limits_Are_Turned_Off_There_Are_None()
    {
        host.GitHub.On("GET /rate_limit", """{"message":"Rate limiting is not enabled."}""", HttpStatusCode.NotFound);

        Assert.Null(await host.History.GetBudgetAsync(HistoryJson.Repository, CancellationToken.None));
    }

    [Theory]
    [InlineData("FORBIDDEN")]
    [InlineData("INSUFFICIENT_SCOPES")]
    public async Task What_May_Not_Be_Read_Is_Said(string type)
    {
        host.GitHub.On(GitHubHost.GraphQlRoute, $$"""{"data":null,"errors":[{"type":"{{type}}","message":"Not for you."}]}""");

        var e = await Assert.ThrowsAsync<PermanentException>(
            () => host.History.ReadIssuesAsync(HistoryJson.Repository, Since, null, CancellationToken.None));

        Assert.Contains("Not for you.", e.Message, StringComparison.Ordinal);
    }

    private const string Compare = $"GET /repositories/10/compare/0000000000000000000000000000000000000001...{Sha}?per_page=100&page=1";

    private const string CompareJson =
        $$$"""{"commits":[{"sha":"{{{Sha}}}","commit":{"message":"feat: push","author":{"name":"Mona","email":"m@example.org","date":"2026-11-01T00:00:00Z"} } }]}""";

    private static string ActivityJson(params string[] types) => new JsonArray([.. types.Select(static t => new JsonObject
    {
        ["before"] = "0000000000000000000000000000000000000001",
        ["after"] = Sha,
        ["timestamp"] = "2026-11-16T12:00:00Z",
        ["activity_type"] = t,
        ["actor"] = new JsonObject { ["login"] = "mona" },
    })]).ToJsonString();

    private async Task<PullRequestHistory> ReadOneAsync(JsonObject changes)
    {
        host.GitHub.On(GitHubHost.GraphQlRoute, HistoryJson.PullRequests(changes));
        var page = await host.History.ReadPullRequestsAsync(HistoryJson.Repository, Since, null, CancellationToken.None);
        return Assert.Single(page.Items);
    }
}
