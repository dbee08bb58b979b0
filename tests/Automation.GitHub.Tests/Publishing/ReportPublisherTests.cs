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
    private static readonly CommitSha Head = new(PullRequestJson.Head);

    private readonly GitHubHost host = new GitHubHost().WithToken();
    private int asked;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_Whole_Report_Is_One_Request_In_Order_After_Asking_Once()
    {
        GivenSuccess();

        var done = await ApplyAsync(
            new ReportWrite.CreateCheckRun(Head, Plan()),
            new ReportWrite.UpdateCheckRun("CR_1", Plan()),
            new ReportWrite.CreateComment("text"),
            new ReportWrite.UpdateComment("IC_3", "text"),
            new ReportWrite.DeleteComment("IC_4"));

        Assert.True(done);
        Assert.Equal(1, asked);
        var document = (string)JsonNode.Parse(Assert.Single(Documents()).Body)!["query"]!;
        string[] fields =
            ["w0: createCheckRun", "w1: updateCheckRun", "w2: addComment", "w3: updateIssueComment", "w4: deleteIssueComment"];
        Assert.Equal(fields, fields.OrderBy(f => document.IndexOf(f, StringComparison.Ordinal)));
        Assert.All(fields, f => Assert.Contains(f, document, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Check_Run_Says_All_That_Was_Planned()
    {
        GivenSuccess();

        await ApplyAsync(new ReportWrite.CreateCheckRun(Head, Plan(annotations: 1)));

        var expected = $$"""
            {"repositoryId":"R_10","name":"automation/review","headSha":"{{Head}}","externalId":"automation/review/{{Head}}",
             "status":"COMPLETED","conclusion":"FAILURE","output":{"title":"Not reviewed","summary":"Nobody approved.","text":"Details.",
               "annotations":[{"path":"src/a.cs","location":{"startLine":1,"endLine":1},"annotationLevel":"WARNING",
                 "message":"A message","title":"A title"}]},
             "actions":[{"label":"Re-run","description":"Evaluate this pull request again","identifier":"recheck"}]}
            """;
        var sent = Inputs().Single();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent), sent.ToJsonString());
    }

    [Fact]
    public async Task Comments_Are_Written_To_The_Pull_Request_And_By_Their_Ids()
    {
        GivenSuccess();

        await ApplyAsync(
            new ReportWrite.CreateComment("one"), new ReportWrite.UpdateComment("IC_3", "two"), new ReportWrite.DeleteComment("IC_4"));

        Assert.Equal(
            ["""{"subjectId":"PR_7","body":"one"}""", """{"id":"IC_3","body":"two"}""", """{"id":"IC_4"}"""],
            Inputs().Select(i => i.ToJsonString()));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(120, 3)]
    public async Task More_Than_Fifty_Annotations_Are_Appended_To_The_Run_That_Was_Created(int annotations, int requests)
    {
        GivenSuccess();

        await ApplyAsync(new ReportWrite.CreateCheckRun(Head, Plan(annotations)));

        Assert.Equal(requests, Documents().Count);
        Assert.Equal(annotations, Inputs().Sum(i => i["output"]!["annotations"]!.AsArray().Count));
        Assert.All(Inputs(), i => Assert.InRange(i["output"]!["annotations"]!.AsArray().Count, 0, 50));
        Assert.All(Inputs().Skip(1), i => Assert.Equal("CR_w0", (string?)i["checkRunId"]));
    }

    [Fact]
    public async Task The_Planned_Summary_Comes_Last_So_That_An_Unfinished_Run_Is_Written_Again()
    {
        GivenSuccess();

        await ApplyAsync(new ReportWrite.CreateCheckRun(Head, Plan(annotations: 101)));

        Assert.Equal(
            [CheckRunInputs.Unfinished, CheckRunInputs.Unfinished, "Nobody approved."],
            Inputs().Select(i => (string)i["output"]!["summary"]!));
    }

    [Fact]
    public async Task Long_Runs_Are_Written_On_Together()
    {
        GivenSuccess();

        await ApplyAsync(
            new ReportWrite.CreateCheckRun(Head, Plan(60)),
            new ReportWrite.UpdateCheckRun("CR_9", Plan(110)),
            new ReportWrite.CreateComment("text"));

        Assert.Equal([3, 2, 1], Documents().Select(InputsOf).Select(i => i.Count));
        Assert.Equal(["CR_w0", "CR_9"], InputsOf(Documents()[1]).Select(i => (string)i["checkRunId"]!));
    }

    [Fact]
    public async Task A_Report_Too_Large_For_One_Request_Takes_Several()
    {
        GivenSuccess();
        var large = Plan() with { Text = new string('\u4e2d', 60_000) };

        await ApplyAsync(
            new ReportWrite.CreateCheckRun(Head, large),
            new ReportWrite.CreateCheckRun(Head, large with { Name = "automation/decisions" }),
            new ReportWrite.CreateComment("text"));

        Assert.Equal([1, 2], Documents().Select(InputsOf).Select(i => i.Count));
        Assert.All(Documents(), d => Assert.InRange(d.Body.Length, 1, ReportDocuments.MostBytes + 10_000));
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Nothing_More_Is_Written_Once_The_Claim_Is_Lost()
    {
        GivenSuccess();
        asked = -1;

        var done = await host.Publisher.ApplyAsync(
            GitHubHost.Key,
            GitHubHost.Published,
            [new ReportWrite.CreateCheckRun(Head, Plan(annotations: 60))],
            _ => Task.FromResult(++asked == 0),
            CancellationToken.None);

        Assert.False(done);
        Assert.Single(Documents());
    }

    [Theory]
    [InlineData("NOT_FOUND", "Could not resolve to a node with the global id of 'PR_7'")]
    [InlineData("UNPROCESSABLE", "No commit found for SHA: 01")]
    [InlineData("RATE_LIMITED", "API rate limit exceeded")]
    [InlineData("FORBIDDEN", "You have exceeded a secondary rate limit.")]
    [InlineData("UNPROCESSABLE", "was submitted too quickly")]
    [InlineData(null, "Something went wrong while executing your query.")]
    public async Task What_May_Pass_Is_Left_To_The_Next_Load(string? type, string message)
    {
        GivenRefusal("w1", type, message);

        await Assert.ThrowsAsync<TransientException>(() => ApplyAsync(Two));

        Assert.Single(Documents());
    }

    [Theory]
    [InlineData("FORBIDDEN", "Resource not accessible by integration")]
    [InlineData("INSUFFICIENT_SCOPES", "Your token has not been granted the required scopes")]
    [InlineData("UNPROCESSABLE", "Title is too long")]
    public async Task A_Check_Run_That_GitHub_Will_Never_Take_Ends_The_Attempt(string type, string message)
    {
        GivenRefusal("w0", type, message);

        var e = await Assert.ThrowsAsync<PermanentException>(() => ApplyAsync(Two));

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FORBIDDEN", "Resource not accessible by integration")]
    [InlineData("UNPROCESSABLE", "Body is too long")]
    [InlineData("LOCKED", "Unable to create comment because issue is locked.")]
    public async Task A_Comment_That_GitHub_Will_Never_Take_Is_Left_Out_And_The_Check_Runs_Are_Finished(string type, string message)
    {
        host.GitHub.On(GitHubHost.PublishRoute, $$$"""
            {"data":{"w0":{"checkRun":{"id":"CR_w0"}},"w1":null},
             "errors":[{"type":"{{{type}}}","message":"{{{message}}}","path":["w1"]}]}
            """);
        GivenSuccess();

        var done = await ApplyAsync(new ReportWrite.CreateCheckRun(Head, Plan(60)), new ReportWrite.CreateComment("text"));

        Assert.True(done);
        Assert.Equal([2, 1], Documents().Select(InputsOf).Select(i => i.Count));
        Assert.Equal("CR_w0", (string?)InputsOf(Documents()[1])[0]["checkRunId"]);
    }

    [Fact]
    public async Task Of_Several_Refusals_The_One_That_No_Time_Heals_Is_Told()
    {
        host.GitHub.On(GitHubHost.PublishRoute, """
            {"data":{"w0":null,"w1":null},"errors":[
              {"type":"NOT_FOUND","message":"gone","path":["w0"]},{"type":"FORBIDDEN","message":"never","path":["w1"]}]}
            """);

        await Assert.ThrowsAsync<PermanentException>(
            () => ApplyAsync(new ReportWrite.UpdateCheckRun("CR_1", Plan()), new ReportWrite.UpdateCheckRun("CR_2", Plan())));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, typeof(TransientException))]
    [InlineData(HttpStatusCode.BadGateway, typeof(TransientException))]
    [InlineData(HttpStatusCode.Forbidden, typeof(PermanentException))]
    [InlineData(HttpStatusCode.BadRequest, typeof(PermanentException))]
    public async Task What_Else_Stands_In_A_Refusal_Is_In_No_Exception_That_Logs_Write_Out(HttpStatusCode status, Type expected)
    {
        host.GitHub.On(GitHubHost.PublishRoute, """{"message":"No","quoted":"text-of-a-stranger"}""", status);

        var e = await Assert.ThrowsAnyAsync<Exception>(() => ApplyAsync(Two));

        Assert.IsType(expected, e);
        Assert.DoesNotContain("text-of-a-stranger", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Comment_That_Is_Deleted_Already_Is_Well_Deleted()
    {
        GivenRefusal("w0", "NOT_FOUND", "Could not resolve to a node");

        Assert.True(await ApplyAsync(new ReportWrite.DeleteComment("IC_3")));
    }

    [Fact]
    public async Task A_Token_That_Is_Refused_Is_Not_Used_Again()
    {
        host.GitHub.On(GitHubHost.PublishRoute, """{"message":"Bad credentials"}""", HttpStatusCode.Unauthorized);
        GivenSuccess();

        await Assert.ThrowsAsync<TransientException>(() => ApplyAsync(Two));
        await ApplyAsync(Two);

        Assert.Equal(2, host.GitHub.CallsTo(GitHubHost.TokenRoute).Count);
    }

    [Fact]
    public async Task Nothing_Is_Published_With_A_Personal_Token()
    {
        using var reader = new GitHubHost(o => o.Token = "ghp_personal");

        var e = await Assert.ThrowsAsync<PermanentException>(() => reader.ApplyAsync(Two));

        Assert.Contains("GitHub:Token", e.Message, StringComparison.Ordinal);
        Assert.Empty(reader.GitHub.Calls);
    }

    [Fact]
    public async Task Nothing_To_Write_Needs_No_Request()
    {
        Assert.True(await ApplyAsync());
        Assert.Empty(host.GitHub.Calls);
    }

    private static ReportWrite[] Two => [new ReportWrite.UpdateCheckRun("CR_1", Plan()), new ReportWrite.CreateComment("text")];

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

    /// <summary>GitHub takes whatever comes; a run that is created gets an id that names its alias.</summary>
    private void GivenSuccess() => host.GitHub.On(GitHubHost.PublishRoute, static call =>
    {
        var data = new JsonObject();
        foreach (var alias in InputsOf(call).Select(static (_, i) => $"w{i}"))
        {
            data[alias] = new JsonObject { ["checkRun"] = new JsonObject { ["id"] = $"CR_{alias}" } };
        }

        return Task.FromResult(FakeGitHub.Answer(new JsonObject { ["data"] = data }.ToJsonString()));
    });

    /// <summary>GitHub takes all but one.</summary>
    private void GivenRefusal(string alias, string? type, string message) => host.GitHub.On(GitHubHost.PublishRoute, new JsonObject
    {
        ["data"] = new JsonObject { ["w0"] = alias == "w0" ? null : new JsonObject(), ["w1"] = null },
        ["errors"] = new JsonArray(new JsonObject { ["type"] = type, ["message"] = message, ["path"] = new JsonArray(alias) }),
    }.ToJsonString());

    private Task<bool> ApplyAsync(params ReportWrite[] writes) => host.Publisher.ApplyAsync(
        GitHubHost.Key,
        GitHubHost.Published,
        writes,
        _ =>
        {
            asked++;
            return Task.FromResult(true);
        },
        CancellationToken.None);

    private IReadOnlyList<FakeCall> Documents() => [.. host.GitHub.Calls.Where(static c => c.Operation == "PublishReport")];

    private IEnumerable<JsonNode> Inputs() => Documents().SelectMany(InputsOf);

    private static IReadOnlyList<JsonNode> InputsOf(FakeCall call) =>
        [.. JsonNode.Parse(call.Body)!["variables"]!.AsObject().Select(static v => v.Value!)];
}
