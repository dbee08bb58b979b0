using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Automation.Core.Reporting;
using Automation.Hosting.Tests.App;
using Automation.Sandbox.Model;
using Automation.Sandbox.Store;
using Automation.Testing.Git;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Tests;

/// <summary>Whatever happened to a report since it was written, the next evaluation ends in the one right state.</summary>
public sealed class StandingReportTests : IAsyncLifetime
{
    private const string Api = "/_sandbox/api/v3/repositories/1";
    private const string Debt = "automation/tech-debt";
    private const int Markers = 120;

    private readonly GitRepositoryBuilder repository = new();
    private readonly WriteTap tap = new();
    private RunningApp app = null!;
    private string start = "";
    private string head = "";
    private int evaluations;

    public async Task InitializeAsync()
    {
        start = repository.Change("chore: begin");
        repository.NextDay().Branch("quiet").Write(".github/automation.yml", "version: 1\npractices:\n  tech-debt: { mode: observe }\n")
            .Commit("chore: only observe debt");
        repository.Checkout("main").NextDay().Branch("greeting");
        var markers = string.Concat(Enumerable.Range(1, Markers).Select(static n => $"// TODO greet {n}\n"));
        repository.Write("src/greeting.cs", markers).Commit("feat: greet");
        head = repository.Change("feat: greet more");
        repository.Checkout("main").Merge("Merge pull request #7 from someone/greeting\n\nfeat: greet", "greeting");
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Fact]
    public async Task A_Report_Takes_One_Request_For_Every_Fifty_Annotations_And_None_Where_It_Stands()
    {
        await EvaluateAsync();
        Assert.Equal(3, tap.Written);

        await EvaluateAsync();

        Assert.Equal(3, tap.Written);
        Assert.Equal(Markers, await AnnotationsAsync());
    }

    [Fact]
    public async Task A_Comment_That_Was_Deleted_Is_Written_Anew()
    {
        await EvaluateAsync();
        var before = Assert.Single(await CommentsAsync());

        await SendAsync(HttpMethod.Delete, $"/issues/comments/{before.Id}");
        await EvaluateAndStayAsync();

        Assert.Equal(before.Body, Assert.Single(await CommentsAsync()).Body);
    }

    [Theory]
    [InlineData("all is well")]
    [InlineData(".")]
    [InlineData(ReportMarkers.Comment + "\nall is well")]
    [InlineData("<!-- automation:summ")]
    public async Task A_Comment_That_Was_Edited_Is_Put_Right(string edited)
    {
        await EvaluateAsync();
        var before = Assert.Single(await CommentsAsync());

        await EditAsync(before.Id, edited);
        await EvaluateAndStayAsync();

        Assert.Equal(before, Assert.Single(await CommentsAsync()));
    }

    [Fact]
    public async Task A_Comment_Whose_First_Line_Was_Taken_Away_Is_Put_Right()
    {
        await EvaluateAsync();
        var before = Assert.Single(await CommentsAsync());

        await EditAsync(before.Id, before.Body[(before.Body.IndexOf('\n') + 1)..]);
        await EvaluateAndStayAsync();

        Assert.Equal(before, Assert.Single(await CommentsAsync()));
    }

    [Fact]
    public async Task Further_Copies_Of_The_Comment_Go()
    {
        await EvaluateAsync();
        var before = Assert.Single(await CommentsAsync());

        foreach (var copy in new[] { before.Body, $"> quoted\n\n{before.Body}" })
        {
            await SendAsync(HttpMethod.Post, "/issues/7/comments", JsonSerializer.Serialize(new { body = copy }));
        }

        await EvaluateAndStayAsync();

        Assert.Equal(before, Assert.Single(await CommentsAsync()));
    }

    [Fact]
    public async Task What_Else_The_App_Has_Said_Is_Left()
    {
        await EvaluateAsync();
        await SendAsync(HttpMethod.Post, "/issues/7/comments", JsonSerializer.Serialize(new { body = "said by another program" }));
        var before = await CommentsAsync();

        await EvaluateAndStayAsync();

        Assert.Equal(before, await CommentsAsync());
    }

    [Fact]
    public async Task A_Comment_Of_Somebody_Else_With_Our_Marker_Is_Left_And_Ours_Stands_Beside_It()
    {
        const string Forged = ReportMarkers.Comment + "\nforged";
        await (await StoreAsync()).Comments.AddAsync(7, Forged, DateTimeOffset.UnixEpoch, "mallory");

        await EvaluateAndStayAsync();

        var comments = await CommentsAsync();
        Assert.Equal([Forged], comments.Where(c => c.Author == "mallory").Select(c => c.Body));
        Assert.Equal(SandboxIds.BotLogin, Assert.Single(comments, c => c.Author != "mallory").Author);
    }

    [Fact]
    public async Task A_Check_Run_On_An_Older_Head_Is_Left_As_It_Was()
    {
        await AddRunAsync(start);
        var old = Assert.Single(await SandboxChecks.OnAsync(app, start));

        await EvaluateAndStayAsync();

        Assert.Equal([old], await SandboxChecks.OnAsync(app, start));
        Assert.Single(await SandboxChecks.OnAsync(app, head), r => r.Name == Debt);
    }

    [Fact]
    public async Task Of_Two_Check_Runs_Of_One_Name_The_Newer_Is_Put_Right()
    {
        await EvaluateAsync();
        var right = await VerdictAsync(Debt);
        await AddRunAsync(head);
        Assert.NotEqual(right, await VerdictAsync(Debt));

        await EvaluateAndStayAsync();

        Assert.Equal(right, await VerdictAsync(Debt));
        Assert.Equal(2, (await SandboxChecks.OnAsync(app, head)).Count(r => r.Name == Debt));
    }

    [Fact]
    public async Task A_Check_Run_That_Says_Something_Else_Is_Put_Right_In_Its_Place()
    {
        await AddRunAsync(head);
        var before = Assert.Single(await SandboxChecks.OnAsync(app, head));

        await EvaluateAndStayAsync();

        Assert.Equal(before.Id, Assert.Single(await SandboxChecks.OnAsync(app, head), r => r.Name == Debt).Id);
        Assert.Equal(Markers, await AnnotationsAsync());
    }

    [Fact]
    public async Task A_Check_Run_Of_Another_App_With_Our_Name_Is_Left_And_Ours_Stands_Beside_It()
    {
        var foreign = await (await StoreAsync()).CheckRuns.AddAsync(new CheckRun
        {
            AppId = 2,
            HeadSha = head,
            Name = Debt,
            ExternalId = $"{Debt}/{head}",
            Status = "completed",
            Conclusion = "success",
            StartedAt = DateTimeOffset.UnixEpoch.AddYears(100),
        });

        await EvaluateAndStayAsync();

        var runs = (await (await StoreAsync()).CheckRuns.ListAsync(new(head))).Where(r => r.Name == Debt).ToLookup(r => r.AppId);
        Assert.Equal(("success", null), (Assert.Single(runs[2]).Conclusion, Assert.Single(runs[2]).Title));
        Assert.Equal(foreign.Id, Assert.Single(runs[2]).Id);
        Assert.Equal(Markers, Assert.Single(runs[SandboxIds.AppId]).Annotations.Count);
    }

    [Fact]
    public async Task A_Check_That_Is_Only_Observed_From_Now_On_Concludes_Once_As_Not_Enforced()
    {
        await EvaluateAsync();
        using var quiet = new StringContent("""{"base":"quiet"}""", Encoding.UTF8, "application/json");
        using var answer = await app.Client.PatchAsync(new Uri("/_sandbox/pulls/7", UriKind.Relative), quiet);
        answer.EnsureSuccessStatusCode();

        await EvaluateAndStayAsync();

        Assert.Equal(("neutral", "Not enforced here"), await VerdictAsync(Debt));
    }

    [Fact]
    public async Task A_Check_Of_A_Name_That_Is_Not_Known_Any_More_Concludes_Once_As_Not_Enforced()
    {
        await SendAsync(HttpMethod.Post, "/check-runs", JsonSerializer.Serialize(new
        {
            name = "automation/retired",
            head_sha = head,
            external_id = $"automation/retired/{head}",
            status = "in_progress",
        }));

        await EvaluateAndStayAsync();

        Assert.Equal(("neutral", "Not enforced here"), await VerdictAsync("automation/retired"));
    }

    /// <summary>The report's first request makes four check runs and the comment, two further ones add annotations.</summary>
    [Theory]
    [InlineData(1, 0, 5, false)]
    [InlineData(1, 0, 5, true)]
    [InlineData(1, 2, 5, false)]
    [InlineData(1, 4, 5, false)]
    [InlineData(1, 5, 5, false)]
    [InlineData(1, 0, 1, true)]
    [InlineData(1, 3, 4, true)]
    [InlineData(1, 4, 5, true)]
    [InlineData(2, 0, 1, false)]
    [InlineData(2, 1, 1, false)]
    [InlineData(2, 0, 1, true)]
    [InlineData(3, 0, 1, false)]
    [InlineData(3, 1, 1, false)]
    public async Task A_Report_Of_Which_A_Part_Was_Not_Written_Is_Finished_By_The_Next_Attempt(
        int request, int from, int to, bool isAnswered)
    {
        tap.Fault = new WriteFault(request, from..to, isAnswered);

        await EvaluateAndStayAsync();

        var debt = (await RunAsync(Debt)).GetProperty("output");
        Assert.Equal(Markers, await AnnotationsAsync());
        Assert.DoesNotContain("being written", debt.GetProperty("summary").GetString()!, StringComparison.Ordinal);
        Assert.Single(await CommentsAsync());
        var runs = (await SandboxChecks.OnAsync(app, head)).ToLookup(r => r.Name);
        Assert.Equal(4, runs.Count);
        Assert.All(runs.Where(r => r.Key != Debt), r => Assert.Single(r));
    }

    private async Task StartAsync() => app = await RunningApp.StartAsync(
        repository,
        services => services.AddSingleton<IStartupFilter>(tap),
        new Dictionary<string, string?> { ["Pipeline:RetryDelay"] = "00:00:00.1" });

    private async Task EvaluateAsync()
    {
        var (_, name, body) = (await app.DeliveriesAsync())[0];
        using var answer = await app.PostAsync(body, $"delivery-{++evaluations}", name);
        answer.EnsureSuccessStatusCode();
        await app.SettleAsync();
    }

    /// <summary>Evaluates twice: what the first evaluation has put right, the second finds right.</summary>
    private async Task EvaluateAndStayAsync()
    {
        await EvaluateAsync();
        var (writes, published) = (await WritesAsync(), await PublishedAsync());

        await EvaluateAsync();

        Assert.Equal((writes, published), (await WritesAsync(), await PublishedAsync()));

        async Task<long> WritesAsync() => (await app.Client.GetFromJsonAsync<JsonElement>(new Uri("/_sandbox/requests", UriKind.Relative)))
            .GetProperty("writes").GetInt64();

        Task<string> PublishedAsync() => app.Client.GetStringAsync(new Uri("/_sandbox/published", UriKind.Relative));
    }

    private async Task<SandboxStore> StoreAsync() => (await app.Services.GetRequiredService<SandboxHost>().GetAsync()).Store;

    /// <summary>A run in our name, which says what we would not.</summary>
    private Task<string> AddRunAsync(string commit) => SendAsync(HttpMethod.Post, "/check-runs", JsonSerializer.Serialize(new
    {
        name = Debt,
        head_sha = commit,
        external_id = $"{Debt}/{commit}",
        conclusion = "failure",
        output = new { title = "old", summary = "old" },
    }));

    private Task<string> EditAsync(long comment, string body) =>
        SendAsync(HttpMethod.Patch, $"/issues/comments/{comment}", JsonSerializer.Serialize(new { body }));

    private async Task<int> AnnotationsAsync() =>
        (await RunAsync(Debt)).GetProperty("output").GetProperty("annotations_count").GetInt32();

    private async Task<(string? Conclusion, string? Title)> VerdictAsync(string name)
    {
        var run = await RunAsync(name);
        return (run.GetProperty("conclusion").GetString(), run.GetProperty("output").GetProperty("title").GetString());
    }

    /// <summary>The run of a name that GitHub shows.</summary>
    private async Task<JsonElement> RunAsync(string name)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/commits/{head}/check-runs?check_name={name}");
        return Assert.Single(JsonDocument.Parse(answer).RootElement.GetProperty("check_runs").EnumerateArray());
    }

    private async Task<IReadOnlyList<(long Id, string Author, string Body)>> CommentsAsync() =>
    [
        .. (await app.PublishedAsync())[0].GetProperty("comments").EnumerateArray().Select(static c => (
            c.GetProperty("id").GetInt64(), c.GetProperty("author").GetString()!, c.GetProperty("body").GetString()!)),
    ];

    private async Task<string> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Api + path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "ghs_test");
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await app.Client.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}
