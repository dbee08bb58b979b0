using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.Core.Reporting;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Publishing;

public sealed class CheckRunListTests : IDisposable
{
    private readonly GitHubHost host = new GitHubHost().WithToken();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Our_Runs_Are_Told_With_Ids_Of_64_Bits()
    {
        host.GitHub.On(GitHubHost.CheckRunsRoute, """
            {"total_count":3,"check_runs":[
              {"id":9000000001,"name":"automation/review","external_id":"automation/review/01","status":"completed","conclusion":"failure",
                "started_at":"2026-11-16T11:00:00Z","output":{"title":"Not reviewed","summary":"Nobody.","annotations_count":2}},
              {"id":9000000002,"name":"automation/decisions","external_id":"automation/decisions/01","status":"completed",
                "conclusion":"timed_out","started_at":"2026-11-16T11:00:00Z","output":{"title":null,"summary":null,"annotations_count":0}},
              {"id":3,"name":"build","external_id":"","status":"in_progress","conclusion":null,
                "started_at":"2026-11-16T11:00:00Z","output":{}}]}
            """);

        var runs = await ListAsync();

        Assert.Equal(
            new PublishedCheckRun
            {
                Id = 9000000001,
                Name = "automation/review",
                ExternalId = "automation/review/01",
                Conclusion = CheckConclusion.Failure,
                Title = "Not reviewed",
                Summary = "Nobody.",
                AnnotationCount = 2,
            },
            runs[0]);
        Assert.Equal((9000000002, null, "", 0), (runs[1].Id, runs[1].Conclusion, runs[1].Summary, runs[1].AnnotationCount));
        Assert.Equal(2, runs.Count);
    }

    [Theory]
    [InlineData("queued", "null")]
    [InlineData("in_progress", "\"success\"")]
    [InlineData("pending", "null")]
    public async Task A_Run_That_Was_Set_Back_Has_No_Conclusion(string status, string conclusion)
    {
        host.GitHub.On(GitHubHost.CheckRunsRoute, $$"""
            {"total_count":1,"check_runs":[
              {"id":4,"name":"automation/review","external_id":"automation/review/01","status":"{{status}}","conclusion":{{conclusion}},
                "started_at":"2026-11-16T11:00:00Z","completed_at":null,"output":{"title":"t","summary":"s","annotations_count":0} }]}
            """);

        Assert.Null(Assert.Single(await ListAsync()).Conclusion);
    }

    [Fact]
    public async Task All_Pages_Are_Read()
    {
        host.GitHub.On(Page(1), Runs(100)).On(Page(2), Runs(1));

        Assert.Equal(101, (await ListAsync()).Count);
    }

    [Fact]
    public async Task A_Repository_That_Is_Gone_Is_Told_From_A_Commit_Without_Runs()
    {
        host.GitHub.On(GitHubHost.CheckRunsRoute, """{"message":"Not Found"}""", HttpStatusCode.NotFound);

        Assert.Null(await host.Publisher.ListCheckRunsAsync(
            GitHubHost.Installation, GitHubHost.Repository, new CommitSha(PullRequestJson.Head), CancellationToken.None));
    }

    private static string Page(int number) => $"{GitHubHost.CheckRunsRoute}?filter=latest&per_page=100&page={number}&app_id=42";

    private static string Runs(int count) => new JsonObject
    {
        ["total_count"] = 101,
        ["check_runs"] = new JsonArray([.. Enumerable.Range(1, count).Select(i => new JsonObject
        {
            ["id"] = i,
            ["name"] = "automation/review",
            ["external_id"] = $"automation/review/{i}",
            ["status"] = "completed",
            ["conclusion"] = "success",
        })]),
    }.ToJsonString();

    private async Task<IReadOnlyList<PublishedCheckRun>> ListAsync() => Assert.IsAssignableFrom<IReadOnlyList<PublishedCheckRun>>(
        await host.Publisher.ListCheckRunsAsync(
            GitHubHost.Installation, GitHubHost.Repository, new CommitSha(PullRequestJson.Head), CancellationToken.None));
}
