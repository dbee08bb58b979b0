using Automation.Hosting.Tests.App;
using Automation.Testing.Git;

namespace Automation.Hosting.Tests;

/// <summary>A signed POST goes in, a report comes out.</summary>
public sealed class PublishingTests : IAsyncLifetime
{
    private readonly GitRepositoryBuilder repository = new();
    private RunningApp app = null!;

    public async Task InitializeAsync()
    {
        repository.Change("chore: begin");
        repository.NextDay().Branch("greeting").Write("src/greeting.cs", "// TODO greet in other languages\n").Commit("added greeting");
        repository.Checkout("main").Merge("Merge pull request #7 from someone/greeting\n\nadded greeting", "greeting");
        app = await RunningApp.StartAsync(repository);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Fact]
    public async Task A_Delivery_Ends_In_Check_Runs_And_One_Comment()
    {
        var (id, name, body) = (await app.DeliveriesAsync())[0];

        await app.PostAsync(body, id, name);
        await app.SettleAsync();

        var pullRequest = Assert.Single(await app.PublishedAsync());
        Assert.Equal(
            ["automation/conventional-commits", "automation/decisions", "automation/review", "automation/tech-debt"],
            pullRequest.GetProperty("checkRuns").EnumerateArray().Select(r => r.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(pullRequest.GetProperty("checkRuns").EnumerateArray(), r => Assert.Equal("completed", r.GetProperty("status").GetString()));
        var comment = Assert.Single(pullRequest.GetProperty("comments").EnumerateArray()).GetProperty("body").GetString()!;
        Assert.Contains("added greeting", comment, StringComparison.Ordinal);
        Assert.Contains("src/greeting.cs", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Same_Event_Again_Writes_Nothing()
    {
        var (_, name, body) = (await app.DeliveriesAsync())[0];
        await app.PostAsync(body, "first", name);
        await app.SettleAsync();
        var before = (await app.PublishedAsync())[0].GetRawText();

        await app.PostAsync(body, "second", name);
        await app.SettleAsync();

        Assert.Equal(before, (await app.PublishedAsync())[0].GetRawText());
    }
}
