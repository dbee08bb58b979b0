using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.GitHub.Publishing;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Publishing;

public sealed class ReportPublisherTests : IDisposable
{
    private const string CreateRun = "POST /repositories/10/check-runs";
    private const string UpdateRun = "PATCH /repositories/10/check-runs/9000000001";
    private const string CreateComment = "POST /repositories/10/issues/7/comments";
    private const string UpdateComment = "PATCH /repositories/10/issues/comments/3";
    private const string DeleteComment = "DELETE /repositories/10/issues/comments/3";
    private const string Run = """{"id":9000000001,"name":"automation/review","status":"completed","output":{}}""";
    private const string Comment = """{"id":3,"body":"text"}""";

    private static readonly CommitSha Head = new(PullRequestJson.Head);

    private readonly GitHubHost host = new GitHubHost().WithToken();
    private int asked;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Writes_Are_Made_In_Order_Each_After_Asking()
    {
        host.GitHub.On(CreateRun, Run, HttpStatusCode.Created).On(UpdateRun, Run).On(CreateComment, Comment, HttpStatusCode.Created)
            .On(UpdateComment, Comment).On(DeleteComment, "", HttpStatusCode.NoContent);

        var done = await ApplyAsync(
            new ReportWrite.CreateCheckRun(Head, Plan()),
            new ReportWrite.UpdateCheckRun(9000000001, Plan()),
            new ReportWrite.CreateComment("text"),
            new ReportWrite.UpdateComment(3, "text"),
            new ReportWrite.DeleteComment(3));

        Assert.True(done);
        Assert.Equal([CreateRun, UpdateRun, CreateComment, UpdateComment, DeleteComment], Written());
        Assert.Equal(5, asked);
    }

    [Fact]
    public async Task A_Check_Run_Says_All_That_Was_Planned()
    {
        host.GitHub.On(CreateRun, Run, HttpStatusCode.Created);

        await ApplyAsync(new ReportWrite.CreateCheckRun(Head, Plan(annotations: 1)));

        var expected = $$"""
            {"name":"automation/review","head_sha":"{{Head}}","external_id":"automation/review/{{Head}}","status":"completed",
             "conclusion":"failure","output":{"title":"Not reviewed","summary":"Nobody approved.","text":"Details.",
               "annotations":[{"path":"src/a.cs","start_line":1,"end_line":1,"annotation_level":"warning",
                 "message":"A message","title":"A title"}]},
             "actions":[{"label":"Re-run","description":"Evaluate this pull request again","identifier":"recheck"}]}
            """;
        var sent = host.GitHub.CallsTo(CreateRun)[0].Body;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(sent)), sent);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50, 0)]
    [InlineData(51, 1)]
    [InlineData(120, 2)]
    public async Task More_Than_Fifty_Annotations_Are_Appended_By_Further_Requests(int annotations, int updates)
    {
        host.GitHub.On(CreateRun, Run, HttpStatusCode.Created).On(UpdateRun, Run);

        await ApplyAsync(new ReportWrite.CreateCheckRun(Head, Plan(annotations)));

        Assert.Equal([CreateRun, .. Enumerable.Repeat(UpdateRun, updates)], Written());
        Assert.Equal(annotations, Outputs().Sum(o => o["annotations"]?.AsArray().Count ?? 0));
        Assert.All(Outputs(), o => Assert.True((o["annotations"]?.AsArray().Count ?? 0) <= 50));
    }

    [Fact]
    public async Task The_Planned_Summary_Comes_Last_So_That_An_Unfinished_Run_Is_Written_Again()
    {
        host.GitHub.On(CreateRun, Run, HttpStatusCode.Created).On(UpdateRun, Run);

        await ApplyAsync(new ReportWrite.CreateCheckRun(Head, Plan(annotations: 101)));

        Assert.Equal(
            [CheckRunRequests.Unfinished, CheckRunRequests.Unfinished, "Nobody approved."],
            Outputs().Select(o => o["summary"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Nothing_More_Is_Written_Once_The_Claim_Is_Lost()
    {
        host.GitHub.On(CreateRun, Run, HttpStatusCode.Created);
        asked = -1;

        var done = await host.Publisher.ApplyAsync(
            GitHubHost.Key,
            [new ReportWrite.CreateCheckRun(Head, Plan(annotations: 60)), new ReportWrite.CreateComment("text")],
            _ => Task.FromResult(++asked == 0),
            CancellationToken.None);

        Assert.False(done);
        Assert.Equal([CreateRun], Written());
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"message":"Not Found"}""")]
    [InlineData(HttpStatusCode.Gone, """{"message":"This issue was deleted"}""")]
    [InlineData(HttpStatusCode.Unauthorized, """{"message":"Bad credentials"}""")]
    [InlineData(HttpStatusCode.UnprocessableEntity, """{"message":"No commit found for SHA: 01"}""")]
    public async Task A_Target_That_Went_Away_Is_Left_To_The_Next_Load(HttpStatusCode status, string json)
    {
        host.GitHub.On(CreateComment, json, status);

        await Assert.ThrowsAsync<TransientException>(() => ApplyAsync(new ReportWrite.CreateComment("text")));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, """{"message":"Resource not accessible by integration"}""")]
    [InlineData(HttpStatusCode.UnprocessableEntity, """{"message":"Validation Failed"}""")]
    public async Task A_Write_That_GitHub_Will_Never_Take_Is_Not_Sent_Again(HttpStatusCode status, string json)
    {
        host.GitHub.On(CreateComment, json, status);

        await Assert.ThrowsAsync<PermanentException>(() => ApplyAsync(new ReportWrite.CreateComment("text")));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    public async Task What_Else_Stands_In_A_Refusal_Is_In_No_Exception_That_Logs_Write_Out(HttpStatusCode status)
    {
        host.GitHub.On(CreateComment, """{"message":"No","quoted":"text-of-a-stranger"}""", status);

        var e = await Assert.ThrowsAnyAsync<Exception>(() => ApplyAsync(new ReportWrite.CreateComment("text")));

        Assert.DoesNotContain("text-of-a-stranger", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Comment_That_Is_Deleted_Already_Is_Well_Deleted()
    {
        host.GitHub.On(DeleteComment, """{"message":"Not Found"}""", HttpStatusCode.NotFound);

        Assert.True(await ApplyAsync(new ReportWrite.DeleteComment(3)));
    }

    [Fact]
    public async Task A_Token_That_Is_Refused_Is_Not_Used_Again()
    {
        host.GitHub.On(CreateComment, """{"message":"Bad credentials"}""", HttpStatusCode.Unauthorized)
            .On(CreateComment, Comment, HttpStatusCode.Created);

        await Assert.ThrowsAsync<TransientException>(() => ApplyAsync(new ReportWrite.CreateComment("text")));
        await ApplyAsync(new ReportWrite.CreateComment("text"));

        Assert.Equal(2, host.GitHub.CallsTo(GitHubHost.TokenRoute).Count);
    }

    [Fact]
    public async Task Nothing_Is_Published_With_A_Personal_Token()
    {
        using var reader = new GitHubHost(o => o.Token = "ghp_personal");

        var e = await Assert.ThrowsAsync<PermanentException>(() => reader.Publisher.ApplyAsync(
            GitHubHost.Key, [new ReportWrite.CreateComment("text")], _ => Task.FromResult(true), CancellationToken.None));

        Assert.Contains("GitHub:Token", e.Message, StringComparison.Ordinal);
        Assert.Empty(reader.GitHub.Calls);
    }

    [Fact]
    public async Task Nothing_To_Write_Needs_No_Request()
    {
        Assert.True(await ApplyAsync());
        Assert.Empty(host.GitHub.Calls);
    }

    private static CheckRunPlan Plan(int annotations = 0) => new()
    {
        Name = "automation/review",
        ExternalId = $"automation/review/{Head}",
        Conclusion = CheckConclusion.Failure,
        Title = "Not reviewed",
        Summary = "Nobody approved.",
        Text = "Details.",
        Actions = [RequestedAction.Recheck],
        Annotations = [.. Enumerable.Range(1, annotations)
            .Select(n => new CheckAnnotation("src/a.cs", n, Severity.Warning, "A title", "A message"))],
    };

    private Task<bool> ApplyAsync(params ReportWrite[] writes) => host.Publisher.ApplyAsync(
        GitHubHost.Key,
        writes,
        _ =>
        {
            asked++;
            return Task.FromResult(true);
        },
        CancellationToken.None);

    private IEnumerable<string> Written() => host.GitHub.Calls.Skip(1).Select(c => c.ToString());

    private IReadOnlyList<JsonNode> Outputs() => [.. host.GitHub.Calls.Skip(1).Select(c => JsonNode.Parse(c.Body)!["output"]!)];
}
