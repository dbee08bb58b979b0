using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Hosting.Tests.App;
using Automation.Sandbox.Model;
using Automation.Testing.Git;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Tests;

/// <summary>A pull request ends: that is noted, and nothing is said on it any more.</summary>
public sealed class ClosedPullRequestTests : IAsyncLifetime
{
    private readonly GitRepositoryBuilder repository = new();
    private RunningApp app = null!;

    public async Task InitializeAsync()
    {
        repository.Change("chore: begin");
        repository.NextDay().Branch("greeting").Change("feat: greet");
        repository.Checkout("main").Merge("Merge pull request #7 from someone/greeting\n\nfeat: greet", "greeting");
        app = await RunningApp.StartAsync(repository);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Theory]
    [InlineData(true, FactKinds.PullRequestMerged)]
    [InlineData(false, FactKinds.PullRequestClosed)]
    public async Task Its_End_Is_Noted_And_Nothing_Is_Published(bool merged, string fact)
    {
        await app.SendAsync("closed", "pull_request", "closed", await ClosedAsync(merged));

        var ledger = app.Services.GetRequiredService<IDeliveryLedger>();
        var record = await ledger.GetAsync(SandboxIds.Installation, DeliveryId.Parse("closed"), CancellationToken.None);
        Assert.Equal(("done", true), (record!.Outcome, record.Reason!.Contains("#7 is closed", StringComparison.Ordinal)));
        var key = new PullRequestKey(SandboxIds.Installation, SandboxIds.Repository, 7);
        var row = (await app.Services.GetRequiredService<IPullRequestStore>().GetAsync(key, CancellationToken.None))!.Value;
        Assert.Equal((true, 0L), (row.IsClosed, row.Requested));
        Assert.Contains(fact, await FactsAsync());
        var published = Assert.Single(await app.PublishedAsync());
        Assert.Equal((0, 0), (published.GetProperty("checkRuns").GetArrayLength(), published.GetProperty("comments").GetArrayLength()));
    }

    private async Task<JsonObject> ClosedAsync(bool merged)
    {
        var payload = JsonNode.Parse((await app.DeliveriesAsync())[0].Body)!.AsObject();
        var pull = payload["pull_request"]!.AsObject();
        pull["state"] = "closed";
        pull["merged"] = merged;
        pull["closed_at"] = pull["updated_at"]!.DeepClone();
        pull["merged_at"] = merged ? pull["updated_at"]!.DeepClone() : null;
        return payload;
    }

    private async Task<IEnumerable<string>> FactsAsync()
    {
        var page = await app.Services.GetRequiredService<IFactStore>().ListAsync(
            SandboxIds.Installation,
            SandboxIds.Repository,
            new DateOnly(2026, 1, 1),
            new DateOnly(2027, 1, 1),
            null,
            CancellationToken.None);
        return page.Items.Select(static f => f.Kind);
    }
}
