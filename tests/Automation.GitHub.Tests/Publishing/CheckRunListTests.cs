using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Publishing;

public sealed class CheckRunListTests : IDisposable
{
    private const string RepositoryRoute = "GET /repositories/10";

    private static readonly CommitSha Head = new(PullRequestJson.Head);

    private readonly GitHubHost host = new GitHubHost().WithToken();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Our_Runs_Are_Told_With_Their_Node_Ids()
    {
        var foreign = CheckRunsJson.Run("CR_3", "build");
        foreign["externalId"] = null;
        var bare = CheckRunsJson.Run("CR_2", "automation/decisions", conclusion: "TIMED_OUT");
        (bare["title"], bare["summary"], bare["annotations"]) = (null, null, null);
        Given(CheckRunsJson.Suites([CheckRunsJson.Run("CR_1", conclusion: "FAILURE"), bare, foreign]));

        var runs = await ListAsync();

        Assert.Equal(
            new PublishedCheckRun
            {
                Id = "CR_1",
                Name = "automation/review",
                ExternalId = "automation/review/01",
                Conclusion = CheckConclusion.Failure,
                StartedAt = new DateTimeOffset(2026, 11, 16, 11, 0, 0, TimeSpan.Zero),
                Title = "Not reviewed",
                Summary = "Nobody.",
                AnnotationCount = 2,
            },
            runs[0]);
        Assert.Equal(("CR_2", null, "", 0), (runs[1].Id, runs[1].Conclusion, runs[1].Summary, runs[1].AnnotationCount));
        Assert.Equal(2, runs.Count);
    }

    [Theory]
    [InlineData("SUCCESS", CheckConclusion.Success)]
    [InlineData("NEUTRAL", CheckConclusion.Neutral)]
    [InlineData("SKIPPED", CheckConclusion.Skipped)]
    [InlineData("FAILURE", CheckConclusion.Failure)]
    public async Task Every_Conclusion_That_We_Write_Is_Read_Back(string conclusion, CheckConclusion expected)
    {
        Given(CheckRunsJson.Suites([CheckRunsJson.Run("CR_1", conclusion: conclusion)]));

        Assert.Equal(expected, Assert.Single(await ListAsync()).Conclusion);
    }

    [Theory]
    [InlineData("QUEUED", null)]
    [InlineData("IN_PROGRESS", "SUCCESS")]
    [InlineData("PENDING", null)]
    public async Task A_Run_That_Was_Set_Back_Has_No_Conclusion(string status, string? conclusion)
    {
        Given(CheckRunsJson.Suites([CheckRunsJson.Run("CR_4", status: status, conclusion: conclusion)]));

        Assert.Null(Assert.Single(await ListAsync()).Conclusion);
    }

    [Fact]
    public async Task All_Runs_Of_A_Suite_Are_Read_And_Then_The_Next_Suite()
    {
        Given(CheckRunsJson.Suites([CheckRunsJson.Run("CR_1")], nextSuite: "s1", nextRun: "r1"));
        Given(CheckRunsJson.Suites([CheckRunsJson.Run("CR_2")], nextSuite: "s1"));
        Given(CheckRunsJson.Suites([CheckRunsJson.Run("CR_3")]));

        Assert.Equal(["CR_1", "CR_2", "CR_3"], (await ListAsync()).Select(r => r.Id));
        Assert.Equal([(null, null), (null, "r1"), ("s1", null)], Queries().Select(v => ((string?)v["suite"], (string?)v["run"])));
        Assert.All(Queries(), v => Assert.Equal(42, (int)v["app"]!));
    }

    [Fact]
    public async Task The_Runs_On_A_Pull_Requests_Head_Come_With_It_And_Only_Further_Pages_Are_Asked_For()
    {
        var first = CheckRunsJson.Suites([CheckRunsJson.Run("CR_1")], nextRun: "r1");
        host.GitHub.On(GitHubHost.GraphQlRoute, WithHead(PullRequestJson.Head, first));
        Given(CheckRunsJson.Suites([CheckRunsJson.Run("CR_2")]));

        var published = (await host.LoadAsync()).Published;

        Assert.Equal(["CR_1", "CR_2"], published.CheckRuns.Select(r => r.Id));
        Assert.Equal(("R_10", "PR_7"), (published.RepositoryId, published.PullRequestId));
        Assert.Equal("r1", (string?)Assert.Single(Queries())["run"]);
    }

    [Fact]
    public async Task Where_GitHub_Lists_Another_Commit_Last_The_Heads_Runs_Are_Asked_For()
    {
        host.GitHub.On(GitHubHost.GraphQlRoute, WithHead(PullRequestJson.Base, CheckRunsJson.Suites([CheckRunsJson.Run("CR_1")])));
        Given(CheckRunsJson.Suites([CheckRunsJson.Run("CR_2")]));

        Assert.Equal("CR_2", Assert.Single((await host.LoadAsync()).Published.CheckRuns).Id);
        Assert.Equal(PullRequestJson.Head, (string?)Assert.Single(Queries())["head"]);
    }

    [Fact]
    public async Task Check_Runs_That_May_Not_Be_Read_Keep_Nothing_Else_Back()
    {
        host.GitHub.On(GitHubHost.GraphQlRoute, new PullRequestJson()
            .WithError("FORBIDDEN", "repository", "pullRequest", "head", "nodes", "commit", "checkSuites").ToString());

        Assert.Empty((await host.LoadAsync()).Published.CheckRuns);
    }

    [Fact]
    public async Task A_Repository_That_Is_Gone_Is_Told_From_A_Commit_Without_Runs()
    {
        Assert.Empty(await ListAsync());

        host.GitHub.On(
            GitHubHost.CheckRunsRoute, """{"data":{"repository":null},"errors":[{"type":"NOT_FOUND","path":["repository"]}]}""");
        Assert.Null(await host.Publisher.ListCheckRunsAsync(
            GitHubHost.Installation, GitHubHost.Repository, "R_10", Head, CancellationToken.None));
        host.GitHub.On(RepositoryRoute, """{"message":"Not Found"}""", HttpStatusCode.NotFound);
        Assert.Null(await host.Publisher.ListCheckRunsAsync(
            GitHubHost.Installation, GitHubHost.Repository, null, Head, CancellationToken.None));
    }

    [Fact]
    public async Task A_Node_Id_That_Is_Not_Known_Is_Asked_For()
    {
        host.GitHub.On(RepositoryRoute, """{"id":10,"node_id":"R_ten","full_name":"octo-org/octo-repo"}""");

        var published = await host.Publisher.ListCheckRunsAsync(
            GitHubHost.Installation, GitHubHost.Repository, null, Head, CancellationToken.None);

        Assert.Equal("R_ten", published!.RepositoryId);
        Assert.Equal("R_ten", (string?)Assert.Single(Queries())["repository"]);
    }

    [Fact]
    public async Task An_Answer_That_GitHub_Could_Not_Finish_Is_Not_Taken_For_No_Runs()
    {
        host.GitHub.On(GitHubHost.CheckRunsRoute, """{"data":{"repository":{"object":null}},"errors":[{"message":"timeout"}]}""");

        await Assert.ThrowsAsync<TransientException>(ListAsync);
    }

    private static string WithHead(string oid, JsonObject suites)
    {
        var commit = new JsonObject
        {
            ["oid"] = oid,
            ["checkSuites"] = suites,
            ["associatedPullRequests"] = new JsonObject { ["nodes"] = new JsonArray() },
        };
        var head = new JsonObject { ["nodes"] = new JsonArray(new JsonObject { ["commit"] = commit }) };
        return new PullRequestJson().With("head", head.ToJsonString()).ToString();
    }

    private void Given(JsonObject suites) => host.GitHub.On(GitHubHost.CheckRunsRoute, CheckRunsJson.Answer(suites));

    private IReadOnlyList<JsonNode> Queries() =>
        [.. host.GitHub.Calls.Where(static c => c.Operation == "CheckRuns").Select(static c => JsonNode.Parse(c.Body)!["variables"]!)];

    private async Task<IReadOnlyList<PublishedCheckRun>> ListAsync() => (await host.Publisher.ListCheckRunsAsync(
        GitHubHost.Installation, GitHubHost.Repository, "R_10", Head, CancellationToken.None))!.CheckRuns;
}
