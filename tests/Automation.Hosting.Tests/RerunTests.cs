using System.Text.Json.Nodes;
using Automation.Hosting.Tests.App;
using Automation.Testing.Git;

namespace Automation.Hosting.Tests;

/// <summary>
/// Somebody presses "Re-run" on GitHub, which sets the check suite back and waits for the App: the check runs are written anew, also
/// where nothing changed.
/// </summary>
public sealed class RerunTests : IAsyncLifetime
{
    private const int Number = 7;

    private readonly GitRepositoryBuilder repository = new();
    private RunningApp app = null!;
    private string head = "";

    public async Task InitializeAsync()
    {
        repository.Change("chore: begin");
        head = repository.NextDay().Branch("greeting").Change("feat: greet");
        repository.Checkout("main").Merge("Merge pull request #7 from someone/greeting\n\nfeat: greet", "greeting");
        app = await RunningApp.StartAsync(repository);
        await OpenAsync("opened");
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Theory]
    [InlineData("check_run")]
    [InlineData("check_suite")]
    public async Task Every_Check_Run_Is_Written_Anew_With_The_Same_Verdict(string name)
    {
        var before = await SandboxChecks.OnAsync(app, head);
        var comment = await CommentAsync();

        await app.SendAsync("again", name, "rerequested", Check(name));

        var after = await SandboxChecks.OnAsync(app, head);
        Assert.Equal(4, before.Count);
        Assert.Equal(before, after.Take(4));
        Assert.Equal(before.Select(r => (r.Name, r.Status, r.Conclusion)), after.Skip(4).Select(r => (r.Name, r.Status, r.Conclusion)));
        Assert.Equal(comment, await CommentAsync());
    }

    [Fact]
    public async Task The_Next_Event_After_It_Writes_Nothing()
    {
        await app.SendAsync("again", "check_run", "rerequested", Check("check_run"));
        var after = await SandboxChecks.OnAsync(app, head);

        await OpenAsync("later");

        Assert.Equal(after, await SandboxChecks.OnAsync(app, head));
    }

    [Fact]
    public async Task A_Run_That_Was_Set_Back_Is_Concluded_By_Any_Event()
    {
        var before = await SandboxChecks.OnAsync(app, head);
        await SandboxChecks.SetBackAsync(app, before[0].Id);

        await OpenAsync("later");

        Assert.Equal(before, await SandboxChecks.OnAsync(app, head));
    }

    [Fact]
    public async Task Checks_Of_Others_Are_Left_To_Them()
    {
        var check = Check("check_run");
        check["check_run"]!["external_id"] = "somebody-else";

        await app.SendAsync("again", "check_run", "rerequested", check);

        Assert.Equal(4, (await SandboxChecks.OnAsync(app, head)).Count);
    }

    private async Task OpenAsync(string delivery)
    {
        var (_, name, body) = (await app.DeliveriesAsync())[0];
        using var answer = await app.PostAsync(body, delivery, name);
        await app.SettleAsync();
    }

    private async Task<string> CommentAsync() => (await app.PublishedAsync())[0].GetProperty("comments").GetRawText();

    private JsonObject Check(string name) => new()
    {
        [name] = new JsonObject
        {
            ["id"] = 4,
            ["head_sha"] = head,
            ["external_id"] = name == "check_run" ? $"automation/review/{head}" : null,
            ["app"] = new JsonObject { ["slug"] = "automation-sandbox" },
            ["pull_requests"] = new JsonArray(new JsonObject
            {
                ["number"] = Number,
                ["base"] = new JsonObject { ["repo"] = new JsonObject { ["id"] = 1 } },
            }),
        },
    };
}
