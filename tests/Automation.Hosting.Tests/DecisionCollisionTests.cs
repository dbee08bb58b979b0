using System.Text.Json;
using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.Hosting.Tests.App;
using Automation.Sandbox.Model;
using Automation.Testing.Git;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Tests;

/// <summary>
/// Two open pull requests that add a decision record of the same number, from a git repository by signed webhooks to the check runs.
/// The second one wants to go to a branch that never gets the first one's record: what it is told comes from the register alone.
/// </summary>
public sealed class DecisionCollisionTests : RunningAppTest
{
    private const string Record = "# {0}\n\n## Status\n\nProposed\n\n## Context\n\nWhy.\n\n## Decision\n\nWhat.\n\n## Consequences\n\nThen.\n";

    protected override void Prepare(GitRepositoryBuilder repository)
    {
        repository.Write(".github/automation.yml", "version: 1\npractices:\n  decisions:\n    mode: enforce\n");
        repository.Write("docs/adr/0001-begin.md", Text("1. Begin")).Change("docs: record a decision");
        repository.Branch("release").Checkout("main");
        repository.NextDay().Branch("queues").Write("docs/adr/0002-use-queues.md", Text("2. Use queues")).Change("docs: use queues", "a.txt");
        repository.Checkout("release").Branch("tables");
        repository.Write("docs/adr/0002-use-tables.md", Text("2. Use tables")).Change("docs: use tables", "b.txt");
        repository.Checkout("main").Merge("Merge pull request #7 from someone/queues\n\ndocs: use queues", "queues");
        repository.NextDay().Merge("Merge pull request #8 from someone/tables\n\ndocs: use tables", "tables");
    }

    [Fact]
    public async Task The_Later_One_Fails_With_The_Free_Number_And_Passes_When_The_First_One_Ends()
    {
        var gitHub = await App.Services.GetRequiredService<SandboxHost>().GetAsync(CancellationToken.None);
        await gitHub.RetargetAsync(8, "release", DateTimeOffset.UnixEpoch);

        await SendAsync("pull_request", "opened", 7);
        await SendAsync("pull_request", "opened", 8);

        Assert.Equal("success", await ConclusionAsync(7));
        Assert.Equal("failure", await ConclusionAsync(8));
        var comment = await CommentAsync(8);
        Assert.Contains("docs/adr/0003-use-tables.md", comment, StringComparison.Ordinal);
        Assert.Contains("docs/adr/0002-use-queues.md", comment, StringComparison.Ordinal);

        await SendAsync("pull_request", "closed", 7);

        Assert.Equal("success", await ConclusionAsync(7));
        Assert.Equal("success", await ConclusionAsync(8));
    }

    [Fact]
    public async Task The_Register_Follows_The_Default_Branch()
    {
        await SendAsync("pull_request", "opened", 7);
        await SendAsync("pull_request", "opened", 8);

        var open = await RegisterAsync();
        await SendAsync("push", null, 7);
        await SendAsync("pull_request", "closed", 7);
        await SendAsync("push", null, 8);
        await SendAsync("pull_request", "closed", 8);

        Assert.Equal([7, 8], open.Proposals.Select(static p => p.PullRequest));
        var register = await RegisterAsync();
        Assert.Empty(register.Proposals);
        Assert.Equal(
            ["docs/adr/0001-begin.md", "docs/adr/0002-use-queues.md", "docs/adr/0002-use-tables.md"],
            register.Decisions.Select(static d => d.Decision.Path));
        Assert.All(register.Decisions, static d => Assert.Equal("proposed", d.Decision.Status));
    }

    private static string Text(string title) => Record.Replace("{0}", title, StringComparison.Ordinal);

    /// <summary>Posts what the sandbox would send.</summary>
    private async Task SendAsync(string name, string? action, int number)
    {
        foreach (var (id, _, body) in (await App.DeliveriesAsync()).Where(d => d.Event == name))
        {
            var payload = JsonNode.Parse(body)!;
            var isIt = action is null
                ? ((string)payload["head_commit"]!["message"]!).Contains($"#{number} ", StringComparison.Ordinal)
                : (string?)payload["action"] == action && (int)payload["number"]! == number;
            if (isIt)
            {
                using var answer = await App.PostAsync(body, id, name);
                answer.EnsureSuccessStatusCode();
                await App.SettleAsync();
                return;
            }
        }

        Assert.Fail($"The sandbox sends no {name} {action} about #{number}.");
    }

    private async Task<JsonElement> PullRequestAsync(int number) =>
        (await App.PublishedAsync()).Single(p => p.GetProperty("number").GetInt32() == number);

    private async Task<string?> ConclusionAsync(int number) => (await PullRequestAsync(number)).GetProperty("checkRuns").EnumerateArray()
        .Single(static r => r.GetProperty("name").GetString() == "automation/decisions").GetProperty("conclusion").GetString();

    private async Task<string> CommentAsync(int number) =>
        (await PullRequestAsync(number)).GetProperty("comments")[0].GetProperty("body").GetString()!;

    private Task<DecisionRegister> RegisterAsync() => App.Services.GetRequiredService<IDecisionStore>()
        .GetAsync(SandboxIds.Installation, SandboxIds.Repository, CancellationToken.None);
}
