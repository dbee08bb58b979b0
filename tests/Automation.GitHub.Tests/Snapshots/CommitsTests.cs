using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class CommitsTests : IDisposable
{
    private const string Compare = $"GET /repositories/10/compare/{PullRequestJson.Base}...{PullRequestJson.Head}";

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_List_That_Is_Surely_Whole_Is_Read_Page_By_Page_And_Nothing_Is_Compared()
    {
        WithList(total: 249, listed: 249);

        await AssertWholeAsync(249);

        Assert.Equal(3, host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Count);
        Assert.Empty(host.GitHub.CallsTo($"{Compare}?per_page=100"));
    }

    [Theory]
    [InlineData(250, 250)]
    [InlineData(251, 251)]
    [InlineData(250, 251)]
    [InlineData(250, 600)]
    [InlineData(600, 600)]
    public async Task A_List_That_May_Be_Cut_Is_Read_By_Comparing_The_Branches(int told, int actual)
    {
        WithList(told, listed: 250);
        WithComparison(actual, returned: actual);

        await AssertWholeAsync(actual);

        Assert.InRange(host.GitHub.Calls.Count(c => !c.ToString().Contains("access_tokens", StringComparison.Ordinal)), 1, 11);
    }

    [Fact]
    public async Task Commits_Of_A_List_That_May_Not_Be_Seen_Are_Looked_For_By_Comparing()
    {
        WithList(total: 120, listed: 110);
        WithComparison(total: 120, returned: 120);

        await AssertWholeAsync(120);
    }

    [Fact]
    public async Task Compared_Commits_Are_Told_As_Listed_Ones_Are()
    {
        WithList(total: 250, listed: 250);
        host.GitHub.On($"{Compare}?per_page=100&page=1", """
            {"total_commits":250,"commits":[
              {"sha":"f0000000000000000000000000000000000000aa","author":{"login":"octocat","type":"User"},
               "committer":{"login":"web-flow","type":"User"},
               "commit":{
                 "message":"feat: a\n\nCo-authored-by: H <1+hubot@users.noreply.github.com>\nco-authored-by: Ada <a@b.c>\nCo-authored-by:",
                 "author":{"name":"Octo","email":"o@example.org","date":"2026-11-16T08:00:00Z"},
                 "committer":{"name":"GitHub","email":"noreply@github.com","date":"2026-11-16T09:00:00Z"}},
               "parents":[{"sha":"00000000000000000000000000000000000000a0"},{"sha":"00000000000000000000000000000000000000a1"}]},
              {"sha":"f0000000000000000000000000000000000000ab","author":{"login":"dependabot[bot]","type":"Bot"},
               "commit":{"message":"b","author":{"name":"d","email":"d@example.org","date":"2026-11-16T08:00:00Z"}},"parents":[]},
              {"sha":"f0000000000000000000000000000000000000ac","author":{},
               "commit":{"message":"c","author":null},"parents":[]},
            """ + string.Join(',', Enumerable.Range(0, 247).Select(Commit)) + "]}");

        var commits = (await host.LoadAsync()).Snapshot.Commits;

        Assert.Equal(
            new SnapshotCommit
            {
                Sha = new CommitSha("f0000000000000000000000000000000000000aa"),
                Message = "feat: a\n\nCo-authored-by: H <1+hubot@users.noreply.github.com>\nco-authored-by: Ada <a@b.c>\nCo-authored-by:",
                ParentCount = 2,
                Author = new Actor("octocat"),
                AuthorName = "Octo",
                AuthorEmail = "o@example.org",
                AuthoredAt = new DateTimeOffset(2026, 11, 16, 8, 0, 0, TimeSpan.Zero),
                CommittedAt = new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero),
            },
            commits[0] with { Authors = [], Committer = null });
        Assert.Equal([new CommitPerson(new Actor("octocat"), "Octo", "o@example.org")], commits[0].Authors);
        Assert.Contains("Co-authored-by: ", commits[0].Message, StringComparison.Ordinal);
        Assert.Equal(new CommitPerson(new Actor("web-flow"), "GitHub", "noreply@github.com"), commits[0].Committer);
        Assert.Equal(new Actor("dependabot[bot]", ActorKind.Bot), commits[1].Author);
        Assert.Null(commits[2].Author);
    }

    [Fact]
    public async Task A_Comparison_That_Ends_Early_Leaves_A_Gap_With_Both_Numbers()
    {
        WithList(total: 600, listed: 250);
        WithComparison(total: 600, returned: 590);

        await AssertGapAsync(590, "10 of 600 commits could not be read");
    }

    [Fact]
    public async Task A_List_That_Is_Longer_Than_What_Was_Compared_Counts_And_The_Rest_Is_A_Gap()
    {
        WithList(total: 262, listed: 250);
        WithComparison(total: 262, returned: 200);

        await AssertGapAsync(250, "12 of 262 commits could not be read");
    }

    [Fact]
    public async Task More_Commits_Than_Anybody_Reads_Are_Cut_And_Said()
    {
        WithList(total: 250, listed: 250);
        WithComparison(total: 10_001, returned: 10_001);

        await AssertGapAsync(10_000, "1 of 10001 commits could not be read");
    }

    [Fact]
    public async Task A_Commit_That_Is_On_Two_Pages_Counts_Once()
    {
        WithList(total: 250, listed: 250);
        host.GitHub.On($"{Compare}?per_page=100&page=1", Range(251, 0, 100)).On($"{Compare}?per_page=100&page=2", Range(251, 99, 100))
            .On($"{Compare}?per_page=100&page=3", Range(251, 199, 52));

        await AssertWholeAsync(251);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    public async Task Branches_That_GitHub_Will_Not_Compare_Leave_What_It_Lists(HttpStatusCode status)
    {
        WithList(total: 262, listed: 250);
        host.GitHub.On(Compare, """{"message":"No."}""", status);

        await AssertGapAsync(250, "12 of 262 commits could not be read");
    }

    [Fact]
    public async Task A_List_At_Its_Limit_Is_Not_Taken_For_Whole_Where_Nothing_Can_Be_Compared()
    {
        WithList(total: 250, listed: 250);
        host.GitHub.On(Compare, """{"message":"Not Found"}""", HttpStatusCode.NotFound);

        await AssertGapAsync(250, "GitHub lists no more than 250 commits, and would not compare the branches");
    }

    [Fact]
    public async Task A_List_At_Its_Limit_Is_Not_Taken_For_Whole_Where_The_Branches_No_Longer_Differ()
    {
        WithList(total: 250, listed: 250);
        WithComparison(total: 0, returned: 0);

        await AssertGapAsync(250, "GitHub lists no more than 250 commits, and would not compare the branches");
    }

    [Fact]
    public async Task A_Page_That_GitHub_Refuses_Leaves_A_Gap()
    {
        WithList(total: 600, listed: 250);
        WithComparison(total: 600, returned: 600);
        host.GitHub.Reset($"{Compare}?per_page=100&page=4")
            .On($"{Compare}?per_page=100&page=4", """{"message":"Not Found"}""", HttpStatusCode.NotFound);

        await AssertGapAsync(300, "300 of 600 commits could not be read");
    }

    [Fact]
    public async Task A_Page_That_GitHub_Fails_To_Read_Is_Read_Again_Later()
    {
        WithList(total: 600, listed: 250);
        WithComparison(total: 600, returned: 600);
        host.GitHub.Reset($"{Compare}?per_page=100&page=2").On($"{Compare}?per_page=100&page=2", "", HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<TransientException>(() => host.LoadAsync());
    }

    [Fact]
    public async Task A_Cursor_That_Stands_Still_Ends_The_Reading()
    {
        host.WithPullRequest(new PullRequestJson().With("commits", Page(total: 200, from: 0, count: 100, next: "a")));
        host.GitHub.On(Compare, """{"message":"Not Found"}""", HttpStatusCode.NotFound);

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(2, host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Count);
        Assert.Equal("100 of 200 commits could not be read", Assert.Single(snapshot.Gaps).Reason);
    }

    private async Task AssertWholeAsync(int count)
    {
        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(Enumerable.Range(0, count).Select(static i => $"feat: {i}"), snapshot.Commits.Select(static c => c.Message));
        Assert.Empty(snapshot.Gaps);
    }

    private async Task AssertGapAsync(int read, string reason)
    {
        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(Enumerable.Range(0, read).Select(static i => $"feat: {i}"), snapshot.Commits.Select(static c => c.Message));
        Assert.Equal(new SnapshotGap(SnapshotPart.Commits, reason), Assert.Single(snapshot.Gaps));
    }

    private void WithList(int total, int listed)
    {
        host.WithToken();
        for (var from = 0; from < listed; from += 100)
        {
            var next = from + 100 < listed ? $"c{from}" : null;
            host.GitHub.On(
                GitHubHost.GraphQlRoute,
                new PullRequestJson().With("commits", Page(total, from, Math.Min(100, listed - from), next)).ToString());
        }
    }

    /// <summary>A page more than there is: an empty one.</summary>
    private void WithComparison(int total, int returned)
    {
        for (var (page, from) = (1, 0); from < total + 100; page++, from += 100)
        {
            host.GitHub.On($"{Compare}?per_page=100&page={page}", Range(total, from, Math.Clamp(returned - from, 0, 100)));
        }
    }

    private static string Range(int total, int from, int count) =>
        $$"""{"total_commits":{{total}},"commits":[{{string.Join(',', Enumerable.Range(from, count).Select(Commit))}}]}""";

    private static string Commit(int index) =>
        $$"""{"sha":"{{index + 1:x40}}","commit":{"message":"feat: {{index}}"},"parents":[{"sha":"{{index:x40}}"}]}""";

    private static string Page(int total, int from, int count, string? next) => new JsonObject
    {
        ["totalCount"] = total,
        ["pageInfo"] = new JsonObject { ["hasNextPage"] = next is not null, ["endCursor"] = next },
        ["nodes"] = new JsonArray([.. Enumerable.Range(from, count).Select(static i => new JsonObject
        {
            ["commit"] = new JsonObject
            {
                ["oid"] = (i + 1).ToString("x40"),
                ["message"] = $"feat: {i}",
                ["parents"] = new JsonObject { ["totalCount"] = 1 },
            },
        })]),
    }.ToJsonString();
}
