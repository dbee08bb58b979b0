using Automation.EndToEnd.Processes;
using Automation.Testing;

namespace Automation.EndToEnd;

/// <summary>The check that follows every deployment, against a real server.</summary>
[Collection(CliCollection.Name)]
public sealed class SmokeTests(PublishedCli cli) : IAsyncLifetime
{
    private ServedRepository served = null!;

    public async Task InitializeAsync() => served = await ServedRepository.StartAsync(cli, 1);

    public Task DisposeAsync() => served.DisposeAsync().AsTask();

    [Fact]
    public async Task A_Server_That_Is_Ready_And_Knows_The_Secret_Passes()
    {
        var run = await SmokeAsync("sandbox", served.Client.BaseAddress!.ToString());

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(3, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_Server_With_Another_Secret_Fails()
    {
        var run = await SmokeAsync("some other secret", served.Client.BaseAddress!.ToString());

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("answered 401 instead of 202", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("some other secret", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Server_That_Is_Not_There_Fails()
    {
        var run = await SmokeAsync("sandbox", "http://127.0.0.1:9");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is not 200 after 0 seconds", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Health_Command_Of_The_Image_Passes()
    {
        var run = await cli.RunAsync("health", "--url", new Uri(served.Client.BaseAddress!, "/api/health/ready").ToString());

        Assert.True(run.ExitCode == 0, run.Error);
    }

    private static Task<ProcessRun> SmokeAsync(string secret, string url) => ProcessRun.RunAsync(
        "node",
        [RepositoryRoot.Combine("eng", "smoke.mjs"), url],
        environment: new() { ["WEBHOOK_SECRET"] = secret, ["SMOKE_PATIENCE"] = "0" });
}
