using System.Globalization;
using Automation.Core.Identity;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

/// <summary>What the snapshot tells about reviewing beside the reviews themselves.</summary>
public sealed class ReviewFactsTests : IDisposable
{
    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Requests_Come_With_The_Last_Time_That_They_Were_Made()
    {
        host.WithPullRequest(new PullRequestJson()
            .With("reviewRequests", """
                {"totalCount":3,"nodes":[
                  {"asCodeOwner":false,"requestedReviewer":{"__typename":"User","login":"ada"}},
                  {"asCodeOwner":true,"requestedReviewer":{"__typename":"Team","combinedSlug":"octo-org/pay","privacy":"VISIBLE"}},
                  {"asCodeOwner":false,"requestedReviewer":{"__typename":"Bot","login":"copilot"}}]}
                """)
            .WithFlow("requested", """
                {"nodes":[
                  {"createdAt":"2026-11-16T09:00:00Z","requestedReviewer":{"__typename":"User","login":"ada"}},
                  {"createdAt":"2026-11-16T09:10:00Z","requestedReviewer":
                    {"__typename":"Team","combinedSlug":"octo-org/pay","privacy":"VISIBLE"}},
                  {"createdAt":"2026-11-16T10:00:00Z","requestedReviewer":{"__typename":"User","login":"ada"}}]}
                """));

        var requests = (await host.LoadAsync()).Snapshot.ReviewRequests;

        Assert.Equal(
            [
                new ReviewRequest("ada", IsTeam: false, IsVisible: true, At("10:00"), AsCodeOwner: false),
                new ReviewRequest("octo-org/pay", IsTeam: true, IsVisible: true, At("09:10"), AsCodeOwner: true),
                new ReviewRequest("copilot[bot]", IsTeam: false, IsVisible: true, null, AsCodeOwner: false),
            ],
            requests);
    }

    [Fact]
    public async Task A_Secret_Team_Is_Not_Visible_And_One_That_The_App_May_Not_Know_Of_Has_No_Name()
    {
        host.WithPullRequest(new PullRequestJson()
            .With("reviewRequests", """
                {"totalCount":2,"nodes":[
                  {"asCodeOwner":false,"requestedReviewer":{"__typename":"Team","combinedSlug":"octo-org/spies","privacy":"SECRET"}},
                  {"asCodeOwner":false,"requestedReviewer":null}]}
                """)
            .WithFlow("requested", """{"nodes":[{"createdAt":"2026-11-16T09:00:00Z","requestedReviewer":null}]}""")
            .WithError("FORBIDDEN", "repository", "pullRequest", "reviewRequests", "nodes", "requestedReviewer")
            .WithError("FORBIDDEN", "flow", "pullRequest", "requested", "nodes", "requestedReviewer"));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(
            [
                new ReviewRequest("octo-org/spies", IsTeam: true, IsVisible: false, null, AsCodeOwner: false),
                new ReviewRequest("", IsTeam: true, IsVisible: false, null, AsCodeOwner: false),
            ],
            snapshot.ReviewRequests);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task Turns_Are_Told_Oldest_First()
    {
        host.WithPullRequest(new PullRequestJson().WithFlow("timelineItems", """
            {"totalCount":7,"pageInfo":{"hasNextPage":false,"endCursor":null},"nodes":[
              {"__typename":"ReadyForReviewEvent","createdAt":"2026-11-16T09:20:00Z"},
              {"__typename":"ConvertToDraftEvent","createdAt":"2026-11-16T09:10:00Z"},
              {"__typename":"ClosedEvent","createdAt":"2026-11-16T09:30:00Z"},
              {"__typename":"ReopenedEvent","createdAt":"2026-11-16T09:40:00Z"},
              {"__typename":"HeadRefForcePushedEvent","createdAt":"2026-11-16T09:50:00Z"},
              {"__typename":"BaseRefChangedEvent","createdAt":"2026-11-16T09:55:00Z","previousRefName":"next"},
              {"__typename":"AutomaticBaseChangeSucceededEvent","createdAt":"2026-11-16T09:56:00Z","oldBase":"topic"}]}
            """));

        var turns = (await host.LoadAsync()).Snapshot.Turns;

        Assert.Equal(
            [
                new PullRequestTurn(PullRequestTurnKind.Drafted, At("09:10")),
                new PullRequestTurn(PullRequestTurnKind.Ready, At("09:20")),
                new PullRequestTurn(PullRequestTurnKind.Closed, At("09:30")),
                new PullRequestTurn(PullRequestTurnKind.Reopened, At("09:40")),
                new PullRequestTurn(PullRequestTurnKind.ForcePushed, At("09:50")),
                new PullRequestTurn(PullRequestTurnKind.Retargeted, At("09:55"), "next"),
                new PullRequestTurn(PullRequestTurnKind.Retargeted, At("09:56"), "topic"),
            ],
            turns);
    }

    [Fact]
    public async Task A_Way_That_GitHub_Does_Not_Tell_Is_A_Gap_And_Nothing_Else_Is_Lost()
    {
        host.WithPullRequest(new PullRequestJson().WithoutFlow().WithError("FORBIDDEN", "flow", "pullRequest", "timelineItems"));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(SnapshotPart.Turns, Assert.Single(snapshot.Gaps).Part);
        Assert.Equal("feat: add a greeting", snapshot.Title);
    }

    [Fact]
    public async Task Linked_Issues_Are_Those_That_GitHub_Shows()
    {
        host.WithPullRequest(new PullRequestJson()
            .With("closingIssuesReferences", """
                {"totalCount":3,"nodes":[
                  {"number":3,"state":"OPEN","repository":{"nameWithOwner":"octo-org/octo-repo"}},
                  null,
                  {"number":4,"state":"CLOSED","repository":{"nameWithOwner":"octo-org/other"}}]}
                """)
            .WithError("FORBIDDEN", "repository", "pullRequest", "closingIssuesReferences", "nodes"));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(
            [
                new LinkedIssue(new RepositoryName("octo-org", "octo-repo"), 3, IsOpen: true),
                new LinkedIssue(new RepositoryName("octo-org", "other"), 4, IsOpen: false),
            ],
            snapshot.LinkedIssues);
        Assert.Empty(snapshot.Gaps);
    }

    [Theory]
    [InlineData("""{"totalCount":1,"nodes":[null]}""", "nodes")]
    [InlineData("null", null)]
    public async Task Issues_Of_Which_None_May_Be_Seen_Are_A_Gap(string json, string? field)
    {
        string[] path = ["repository", "pullRequest", "closingIssuesReferences", .. field is null ? [] : new[] { field }];
        host.WithPullRequest(new PullRequestJson().With("closingIssuesReferences", json).WithError("FORBIDDEN", path));

        Assert.Equal(SnapshotPart.LinkedIssues, Assert.Single((await host.LoadAsync()).Snapshot.Gaps).Part);
    }

    [Fact]
    public async Task Templates_Are_Those_With_A_Text()
    {
        host.WithPullRequest(new PullRequestJson().WithRepository(
            "pullRequestTemplates", """[{"filename":"pull_request_template.md","body":"## Why"},{"filename":"empty.md","body":null}]"""));

        Assert.Equal([new DescriptionTemplate("pull_request_template.md", "## Why")], (await host.LoadAsync()).Snapshot.Templates);
    }

    [Theory]
    [InlineData("feature", 9)]
    [InlineData("main", null)]
    public async Task A_Pull_Request_Is_Stacked_On_The_One_That_Its_Base_Comes_From(string baseRef, int? expected)
    {
        host.WithPullRequest(new PullRequestJson().With("baseRefName", $"\"{baseRef}\"")
            .WithFlow("baseRef", """{"associatedPullRequests":{"nodes":[{"number":7},{"number":9}]}}"""));

        Assert.Equal(expected, (await host.LoadAsync()).Snapshot.StackedOn);
    }

    [Theory]
    [InlineData("MERGEABLE", Mergeability.Mergeable)]
    [InlineData("CONFLICTING", Mergeability.Conflicting)]
    [InlineData("UNKNOWN", Mergeability.Unknown)]
    public async Task Conflicts_Are_Told(string state, Mergeability expected)
    {
        host.WithPullRequest(new PullRequestJson().With("mergeable", $"\"{state}\""));

        Assert.Equal(expected, (await host.LoadAsync()).Snapshot.Mergeability);
    }

    [Theory]
    [InlineData(PullRequestJson.Head, "aa")]
    [InlineData(PullRequestJson.Base, null)]
    public async Task The_Heads_Tree_Is_That_Of_The_Last_Commit_If_It_Is_The_Head(string last, string? expected)
    {
        host.WithPullRequest(new PullRequestJson().With(
            "head", $$$"""{"nodes":[{"commit":{"oid":"{{{last}}}","tree":{"oid":"aa"},"associatedPullRequests":null}}]}"""));

        Assert.Equal(expected, (await host.LoadAsync()).Snapshot.HeadTree);
    }

    [Fact]
    public async Task Commits_Name_All_Their_People()
    {
        host.WithPullRequest(new PullRequestJson().With("commits", """
            {"totalCount":1,"pageInfo":{"hasNextPage":false,"endCursor":null},"nodes":[{"commit":{
              "oid":"00000000000000000000000000000000000000aa","message":"a","committedDate":"2026-11-16T09:00:00Z",
              "author":{"name":"Octo","email":"o@example.org","user":{"login":"octocat"}},
              "authors":{"nodes":[
                {"name":"Octo","email":"o@example.org","user":{"login":"octocat"}},
                {"name":"Ada","email":"ada@example.org","user":null}]},
              "committer":{"name":"GitHub","email":"noreply@github.com","user":{"login":"web-flow"}}}}]}
            """));

        var commit = Assert.Single((await host.LoadAsync()).Snapshot.Commits);

        Assert.Equal(
            [new CommitPerson(new Actor("octocat"), "Octo", "o@example.org"), new CommitPerson(null, "Ada", "ada@example.org")],
            commit.Authors);
        Assert.Equal(new CommitPerson(new Actor("web-flow"), "GitHub", "noreply@github.com"), commit.Committer);
        Assert.Equal(At("09:00"), commit.CommittedAt);
    }

    [Fact]
    public async Task How_Far_The_Head_Is_Behind_Is_Compared()
    {
        host.WithPullRequest(new PullRequestJson()).GitHub.On(GitHubHost.BehindRoute, """{"behind_by":12,"commits":[],"files":[]}""");

        Assert.Equal(12, (await host.LoadAsync()).Snapshot.BehindBy);
    }

    [Fact]
    public async Task Nobody_Asks_How_Far_A_Closed_Pull_Request_Is_Behind()
    {
        host.WithPullRequest(new PullRequestJson().With("state", "\"MERGED\""));

        Assert.Null((await host.LoadAsync()).Snapshot.BehindBy);
        Assert.Empty(host.GitHub.CallsTo(GitHubHost.BehindRoute));
    }

    [Fact]
    public async Task Where_GitHub_Will_Not_Compare_Nobody_Knows_How_Far_Behind()
    {
        host.WithPullRequest(new PullRequestJson())
            .GitHub.On(GitHubHost.BehindRoute, """{"message":"Not Found"}""", System.Net.HttpStatusCode.NotFound);

        Assert.Null((await host.LoadAsync()).Snapshot.BehindBy);
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2026-11-16T{time}:00Z", CultureInfo.InvariantCulture);
}
