using System.Text.Json;
using Automation.Hosting.Tests.App;
using Automation.Testing.Git;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Tests;

/// <summary>Many pull requests of one installation come at once, and all workers are busy with them.</summary>
public sealed class BusyInstallationTests : IAsyncLifetime
{
    private const int PullRequests = 12;

    private readonly GitRepositoryBuilder repository = new();
    private readonly WriteTap tap = new();
    private RunningApp app = null!;

    public async Task InitializeAsync()
    {
        repository.Change("chore: begin");
        for (var number = 1; number <= PullRequests; number++)
        {
            repository.NextDay().Branch($"change-{number}").Change($"feat: add part {number}", $"part{number}.txt");
            repository.Checkout("main");
            repository.Merge($"Merge pull request #{number} from someone/change-{number}\n\nfeat: part", $"change-{number}");
        }

        app = await RunningApp.StartAsync(
            repository,
            services => services.AddSingleton<IStartupFilter>(tap),
            new Dictionary<string, string?> { ["GitHub:WritePause"] = "00:00:00.02" });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Fact]
    public async Task Each_Gets_Its_Report_In_One_Request_And_No_Two_Are_Written_At_Once()
    {
        var opened = (await app.DeliveriesAsync()).Where(d => d.Event == "pull_request").DistinctBy(d => NumberOf(d.Body)).ToList();

        await Task.WhenAll(opened.Select(async d =>
        {
            using var answer = await app.PostAsync(d.Body, d.Id, d.Event);
            answer.EnsureSuccessStatusCode();
        }));
        await app.SettleAsync();

        var published = await app.PublishedAsync();
        Assert.Equal((PullRequests, PullRequests), (opened.Count, published.Length));
        Assert.All(published, p => Assert.Equal(4, p.GetProperty("checkRuns").GetArrayLength()));
        Assert.All(published, p => Assert.Equal(1, p.GetProperty("comments").GetArrayLength()));
        Assert.Equal((PullRequests, 1), (tap.Written, tap.MostAtOnce));
    }

    private static int NumberOf(byte[] body) => JsonDocument.Parse(body).RootElement.GetProperty("number").GetInt32();
}
