using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Hosting.Tests.App;
using Automation.Sandbox.Model;
using Automation.Testing.Git;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Tests;

/// <summary>A merge queue asks, and its group's head gets concluded checks.</summary>
public sealed class MergeGroupTests : IAsyncLifetime
{
    private const string Commits = "automation/conventional-commits";

    private readonly GitRepositoryBuilder repository = new();
    private RunningApp app = null!;
    private string start = "";
    private string middle = "";
    private string head = "";

    public async Task InitializeAsync()
    {
        repository.Write(".github/automation.yml", "version: 1\npractices:\n  conventional-commits: { mode: enforce }\n");
        start = repository.Commit("chore: begin");
        repository.NextDay().Branch("good").Change("feat: greet", "good.txt");
        middle = repository.Checkout("main").Merge("Merge pull request #7 from someone/good\n\nfeat: greet", "good");
        repository.NextDay().Branch("bad").Change("greeted some more", "bad.txt");
        head = repository.Checkout("main").Merge("Merge pull request #8 from someone/bad\n\ngreeted some more", "bad");
        app = await RunningApp.StartAsync(repository);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Fact]
    public async Task Its_Pull_Requests_Are_Evaluated_Now_And_The_Worst_Verdict_Stands_On_Its_Head()
    {
        await SendAsync("group", start, head, named: 8);

        var runs = await SandboxChecks.OnAsync(app, head);
        Assert.Equal(5, runs.Count);
        Assert.All(runs, r => Assert.Equal("completed", r.Status));
        Assert.Equal("success", runs.Single(r => r.Name == "automation/policy").Conclusion);
        Assert.Equal("failure", runs.Single(r => r.Name == Commits).Conclusion);
        Assert.All(await app.PublishedAsync(), p => Assert.Equal(4, p.GetProperty("checkRuns").GetArrayLength()));
        Assert.Equal((1L, 1L), (await EvaluatedAsync(7), await EvaluatedAsync(8)));
    }

    [Fact]
    public async Task Only_The_Pull_Requests_In_Its_Range_Count()
    {
        await SendAsync("group", start, middle, named: 7);

        Assert.Equal("success", (await SandboxChecks.OnAsync(app, middle)).Single(r => r.Name == Commits).Conclusion);
        Assert.Equal((1L, null), (await EvaluatedAsync(7), await EvaluatedAsync(8)));
    }

    [Fact]
    public async Task A_Verdict_That_There_Is_Already_Is_Used()
    {
        await SendAsync("first", start, middle, named: 7);

        await SendAsync("second", start, head, named: 8);

        Assert.Equal((1L, 1L), (await EvaluatedAsync(7), await EvaluatedAsync(8)));
        Assert.Equal(5, (await SandboxChecks.OnAsync(app, head)).Count);
    }

    [Fact]
    public async Task The_Same_Group_Again_Writes_Nothing()
    {
        await SendAsync("first", start, head, named: 8);
        var before = await SandboxChecks.OnAsync(app, head);

        await SendAsync("second", start, head, named: 8);

        Assert.Equal(before, await SandboxChecks.OnAsync(app, head));
    }

    private Task SendAsync(string delivery, string from, string to, int named) => app.SendAsync(
        delivery,
        "merge_group",
        "checks_requested",
        new JsonObject
        {
            ["merge_group"] = new JsonObject
            {
                ["head_sha"] = to,
                ["head_ref"] = $"refs/heads/gh-readonly-queue/main/pr-{named}-{from}",
                ["base_sha"] = from,
                ["base_ref"] = "refs/heads/main",
            },
        });

    /// <summary>How often a pull request was evaluated; null for never.</summary>
    private async Task<long?> EvaluatedAsync(int number)
    {
        var key = new PullRequestKey(SandboxIds.Installation, SandboxIds.Repository, number);
        return (await app.Services.GetRequiredService<IPullRequestStore>().GetAsync(key, CancellationToken.None))?.Value.Evaluated;
    }
}
