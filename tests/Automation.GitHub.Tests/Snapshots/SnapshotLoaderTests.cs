using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class SnapshotLoaderTests : IDisposable
{
    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_Pull_Request_Is_Told_In_The_Words_Of_The_Practices()
    {
        host.WithPullRequest(new PullRequestJson().With("isDraft", "true"));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(GitHubHost.Key, snapshot.Key);
        Assert.Equal(("feat: add a greeting", "Because.", true), (snapshot.Title, snapshot.Body, snapshot.IsDraft));
        Assert.Equal(new Actor("octocat"), snapshot.Author);
        Assert.Equal(("main", PullRequestJson.Base), (snapshot.BaseRef, snapshot.BaseSha.Value));
        Assert.Equal(("greeting", PullRequestJson.Head), (snapshot.HeadRef, snapshot.HeadSha.Value));
        Assert.Equal(["enhancement"], snapshot.Labels);
        Assert.Equal(new MergeSettings(Squash: true, MergeCommit: false, Rebase: false), snapshot.Repository.Merge);
        Assert.Equal(PullRequestStatus.Open, snapshot.Status);
        Assert.Empty(snapshot.Gaps);
    }

    [Theory]
    [InlineData("CLOSED", PullRequestStatus.Closed)]
    [InlineData("MERGED", PullRequestStatus.Merged)]
    public async Task Closed_And_Merged_Are_Told_Apart(string state, PullRequestStatus expected)
    {
        host.WithPullRequest(new PullRequestJson().With("state", $"\"{state}\""));

        Assert.Equal(expected, (await host.LoadAsync()).Snapshot.Status);
    }

    [Fact]
    public async Task A_Bot_Gets_The_Suffix_That_GraphQL_Leaves_Out()
    {
        host.WithPullRequest(new PullRequestJson().With("author", """{"__typename":"Bot","login":"dependabot"}"""));

        var author = (await host.LoadAsync()).Snapshot.Author;

        Assert.Equal(new Actor("dependabot[bot]", ActorKind.Bot), author);
    }

    [Fact]
    public async Task A_Deleted_Author_Is_The_Ghost()
    {
        host.WithPullRequest(new PullRequestJson().With("author", "null"));

        Assert.Equal(Actor.Ghost, (await host.LoadAsync()).Snapshot.Author);
    }

    [Fact]
    public async Task Commits_Know_Their_Parents_And_The_Accounts_Behind_Their_Addresses()
    {
        host.WithPullRequest(new PullRequestJson().With("commits", """
            {"totalCount":3,"pageInfo":{"hasNextPage":false,"endCursor":null},"nodes":[
              {"commit":{"oid":"00000000000000000000000000000000000000aa","message":"feat: a\n\nbody","authoredDate":"2026-11-16T08:00:00Z",
                "parents":{"totalCount":2},"author":{"name":"Octo","email":"o@example.org","user":{"login":"octocat"}}}},
              {"commit":{"oid":"00000000000000000000000000000000000000ab","message":"b","authoredDate":"2026-11-16T08:01:00Z",
                "parents":{"totalCount":1},"author":{"email":"49699333+dependabot[bot]@users.noreply.github.com","user":null}}},
              {"commit":{"oid":"00000000000000000000000000000000000000ac","message":"c","authoredDate":"2026-11-16T08:02:00Z",
                "parents":{"totalCount":1},"author":{"email":"nobody@example.org","user":null}}}]}
            """));

        var commits = (await host.LoadAsync()).Snapshot.Commits;

        Assert.Equal(["feat: a\n\nbody", "b", "c"], commits.Select(c => c.Message));
        Assert.Equal([true, false, false], commits.Select(c => c.IsMerge));
        Assert.Equal([new Actor("octocat"), new Actor("dependabot[bot]", ActorKind.Bot), null], commits.Select(c => c.Author));
        Assert.Equal(("Octo", "o@example.org"), (commits[0].AuthorName, commits[0].AuthorEmail));
    }

    [Fact]
    public async Task Reviews_Come_In_The_Order_Of_Submission_And_Without_Drafts()
    {
        host.WithPullRequest(new PullRequestJson().With("reviews", """
            {"totalCount":3,"pageInfo":{"hasNextPage":false,"endCursor":null},"nodes":[
              {"state":"APPROVED","submittedAt":"2026-11-16T10:00:00Z","authorCanPushToRepository":true,
                "author":{"__typename":"User","login":"second"},"commit":{"oid":"0000000000000000000000000000000000000001"}},
              {"state":"CHANGES_REQUESTED","submittedAt":"2026-11-16T09:30:00Z","authorCanPushToRepository":false,
                "author":null,"commit":null},
              {"state":"PENDING","submittedAt":null,"authorCanPushToRepository":true,
                "author":{"__typename":"User","login":"draft"},"commit":null}]}
            """));

        var reviews = (await host.LoadAsync()).Snapshot.Reviews;

        Assert.Equal([ReviewState.ChangesRequested, ReviewState.Approved], reviews.Select(r => r.State));
        Assert.Equal([Actor.Ghost, new Actor("second")], reviews.Select(r => r.Author));
        Assert.Equal([false, true], reviews.Select(r => r.AuthorCanPush));
        Assert.Equal([null, PullRequestJson.Head], reviews.Select(r => r.Commit?.Value));
    }

    [Fact]
    public async Task Threads_Are_Told_With_Who_Opened_Them()
    {
        host.WithPullRequest(new PullRequestJson().With("reviewThreads", """
            {"totalCount":1,"pageInfo":{"hasNextPage":false,"endCursor":null},"nodes":[{"isResolved":false,"isOutdated":true,
              "path":"src/a.cs","line":3,"comments":{"nodes":[{"author":{"__typename":"User","login":"reviewer"}}]}}]}
            """));

        var thread = Assert.Single((await host.LoadAsync()).Snapshot.Threads);

        Assert.Equal(new ReviewThread(IsResolved: false, IsOutdated: true, "src/a.cs", 3, new Actor("reviewer")), thread);
    }

    [Fact]
    public async Task Only_Other_Open_Pull_Requests_On_This_Very_Head_In_This_Repository_Share_It()
    {
        host.WithPullRequest(new PullRequestJson().With("head", $$$$"""
            {"nodes":[{"commit":{"associatedPullRequests":{"nodes":[
              {"number":9,"state":"OPEN","headRefOid":"{{{{PullRequestJson.Head}}}}","baseRepository":{"databaseId":10}},
              {"number":8,"state":"OPEN","headRefOid":"{{{{PullRequestJson.Head}}}}","baseRepository":{"databaseId":10}},
              {"number":7,"state":"OPEN","headRefOid":"{{{{PullRequestJson.Head}}}}","baseRepository":{"databaseId":10}},
              {"number":6,"state":"CLOSED","headRefOid":"{{{{PullRequestJson.Head}}}}","baseRepository":{"databaseId":10}},
              {"number":5,"state":"OPEN","headRefOid":"{{{{PullRequestJson.Base}}}}","baseRepository":{"databaseId":10}},
              {"number":4,"state":"OPEN","headRefOid":"{{{{PullRequestJson.Head}}}}","baseRepository":{"databaseId":11}}]}}}]}
            """));

        Assert.Equal([8, 9], (await host.LoadAsync()).Snapshot.SameHead);
    }

    [Fact]
    public async Task Of_The_Comments_Those_Count_That_We_Wrote_And_That_Are_No_Answers()
    {
        host.WithPullRequest(new PullRequestJson().With("comments", $$"""
            {"totalCount":4,"pageInfo":{"hasPreviousPage":false,"startCursor":null},"nodes":[
              {"id":"IC_b","fullDatabaseId":"9000000002","viewerDidAuthor":true,"body":"{{ReportMarkers.Comment}}\nlater"},
              {"id":"IC_z","fullDatabaseId":"9000000001","viewerDidAuthor":true,"body":"{{ReportMarkers.Comment}}\nfirst"},
              {"id":"IC_3","fullDatabaseId":"3","viewerDidAuthor":false,"body":"{{ReportMarkers.Comment}}\nforged"},
              {"id":"IC_4","fullDatabaseId":"4","viewerDidAuthor":true,"body":"<!-- automation:reply=3 -->\nan answer of ours"}]}
            """));

        var comments = (await host.LoadAsync()).Published.Comments;

        Assert.Equal(["IC_z", "IC_b"], comments.Select(c => c.Id));
    }

    [Fact]
    public async Task Required_Checks_Are_Gathered_From_Every_Place_That_Names_Them()
    {
        host.WithPullRequest(new PullRequestJson().With("baseRef", """
            {"refUpdateRule":{"requiredStatusCheckContexts":["automation/review"]},
             "branchProtectionRule":{"requiredStatusCheckContexts":["build"]},
             "rules":{"nodes":[{"parameters":{}},{"parameters":null},
               {"parameters":{"requiredStatusChecks":[{"context":"automation/decisions"},{"context":"build"}]}}]},
             "target":{}}
            """));

        var required = (await host.LoadAsync()).Published.RequiredChecks;

        Assert.Equal(["automation/decisions", "automation/review", "build"], required.Order());
    }

    [Fact]
    public async Task Reviews_Are_Unavailable_Where_Configuration_Says_So()
    {
        using var replay = new GitHubHost(o => o.ReviewsUnavailable = "history holds no reviews");
        replay.WithPullRequest(new PullRequestJson());

        Assert.Equal("history holds no reviews", (await replay.LoadAsync()).Snapshot.ReviewsUnavailable);
    }

    [Fact]
    public async Task The_Files_Come_First_So_That_The_Query_Knows_What_To_Ask()
    {
        host.WithPullRequest(new PullRequestJson());

        await host.LoadAsync();

        Assert.Equal(
            [
                GitHubHost.TokenRoute,
                $"{GitHubHost.FilesRoute}?per_page=100&page=1",
                GitHubHost.GraphQlRoute,
                GitHubHost.BehindRoute,
            ],
            host.GitHub.Calls.Select(c => c.ToString()));
    }
}
