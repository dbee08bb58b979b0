using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Automation.Core.Reporting;
using Automation.Hosting.Tests.App;
using Automation.Sandbox.Model;
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
    private WriteTap tap = new();
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
        Assert.Equal(Markers, (await RunAsync(Debt)).GetProperty("output").GetProperty("annotations_count").GetInt32());
    }

    [Fact]
    public async Task A_Comment_That_Was_Deleted_Is_Written_Anew()
    {
        await EvaluateAsync();
        var before = Assert.Single(await CommentsAsync());

        await SendAsync(HttpMethod.Delete, $"/issues/comments/{before.Id}");
        await EvaluateAsync();

        Assert.Equal(before.Body, Assert.Single(await CommentsAsync()).Body);
    }

    [Theory]
    [InlineData("all is well")]
    [InlineData(ReportMarkers.Comment + "\nall is well")]
    public async Task A_Comment_That_Was_Edited_Is_Put_Right(string edited)
    {
        await EvaluateAsync();
        var before = Assert.Single(await CommentsAsync());

        await SendAsync(HttpMethod.Patch, $"/issues/comments/{before.Id}", JsonSerializer.Serialize(new { body = edited }));
        await EvaluateAsync();

        Assert.Equal(before, Assert.Single(await CommentsAsync()));
    }

    [Fact]
    public async Task A_Second_Copy_Of_The_Comment_Goes()
    {
        await EvaluateAsync();
        var before = Assert.Single(await CommentsAsync());

        await SendAsync(HttpMethod.Post, "/issues/7/comments", JsonSerializer.Serialize(new { body = before.Body }));
        await EvaluateAsync();

        Assert.Equal(before, Assert.Single(await CommentsAsync()));
    }

    [Fact]
    public async Task A_Comment_Of_Somebody_Else_With_Our_Marker_Is_Left_And_Ours_Stands_Beside_It()
    {
        var sandbox = await app.Services.GetRequiredService<SandboxHost>().GetAsync();
        const string Forged = ReportMarkers.Comment + "\nforged";
        await sandbox.Store.Comments.AddAsync(7, Forged, DateTimeOffset.UnixEpoch, "mallory");

        await EvaluateAsync();
        await EvaluateAsync();

        var comments = await CommentsAsync();
        Assert.Equal([Forged], comments.Where(c => c.Author == "mallory").Select(c => c.Body));
        Assert.Equal(SandboxIds.BotLogin, Assert.Single(comments, c => c.Author != "mallory").Author);
    }

    [Fact]
    public async Task A_Check_Run_On_An_Older_Head_Is_Left_As_It_Was()
    {
        await SendAsync(HttpMethod.Post, "/check-runs", JsonSerializer.Serialize(new
        {
            name = Debt,
            head_sha = start,
            external_id = $"{Debt}/{start}",
            conclusion = "failure",
            output = new { title = "old", summary = "old" },
        }));
        var old = Assert.Single(await SandboxChecks.OnAsync(app, start));

        await EvaluateAsync();

        Assert.Equal([old], await SandboxChecks.OnAsync(app, start));
        Assert.Single(await SandboxChecks.OnAsync(app, head), r => r.Name == Debt);
    }

    [Fact]
    public async Task A_Check_That_Is_Only_Observed_From_Now_On_Concludes_Once_As_Not_Enforced()
    {
        await EvaluateAsync();
        using var quiet = new StringContent("""{"base":"quiet"}""", Encoding.UTF8, "application/json");
        using var answer = await app.Client.PatchAsync(new Uri("/_sandbox/pulls/7", UriKind.Relative), quiet);
        answer.EnsureSuccessStatusCode();

        await EvaluateAsync();
        var runs = await SandboxChecks.OnAsync(app, head);
        await EvaluateAsync();

        Assert.Equal(("neutral", "Not enforced here"), await VerdictAsync(Debt));
        Assert.Equal(runs, await SandboxChecks.OnAsync(app, head));
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

        await EvaluateAsync();
        var written = tap.Written;
        await EvaluateAsync();

        Assert.Equal(("neutral", "Not enforced here"), await VerdictAsync("automation/retired"));
        Assert.Equal(written, tap.Written);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_Report_That_Was_Cut_Off_Between_Two_Requests_Is_Finished_By_The_Next_Attempt(int interrupted)
    {
        await app.DisposeAsync();
        tap = new WriteTap { Interrupted = interrupted };
        await StartAsync();

        await EvaluateAsync();

        var debt = (await RunAsync(Debt)).GetProperty("output");
        Assert.Equal(Markers, debt.GetProperty("annotations_count").GetInt32());
        Assert.DoesNotContain("being written", debt.GetProperty("summary").GetString()!, StringComparison.Ordinal);
        Assert.Single(await CommentsAsync());
        Assert.Equal(interrupted > 1 ? 5 : 4, (await SandboxChecks.OnAsync(app, head)).Count);
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
