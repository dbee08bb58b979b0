using System.Text.Json;
using Automation.EndToEnd.Processes;

namespace Automation.EndToEnd;

[Collection(CliCollection.Name)]
public sealed class BackfillTests(PublishedCli cli) : IAsyncLifetime
{
    private readonly DirectoryInfo filled = Directory.CreateTempSubdirectory("automation-e2e-");
    private ServedRepository served = null!;

    public async Task InitializeAsync() => served = await ServedRepository.StartAsync(cli, 3);

    public async Task DisposeAsync()
    {
        await served.DisposeAsync();
        filled.Delete(recursive: true);
    }

    [Fact]
    public async Task The_Store_Is_Filled_And_A_Second_Run_Goes_On_From_There()
    {
        var first = await RunAsync("backfill", "sandbox/greeter", "--since", "2020-01-01", "--format", "json");
        var second = await RunAsync("backfill", "sandbox/greeter", "--since", "2020-01-01");

        Assert.True(first.ExitCode == 0, first.Error);
        var document = JsonDocument.Parse(first.Output).RootElement;
        Assert.Equal(
            ["repository", "since", "pullRequests", "issues", "commits", "facts", "evaluations", "resumed", "elapsedMs"],
            document.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("sandbox/greeter", "2020-01-01"), (Text(document, "repository"), Text(document, "since")));
        Assert.Equal((3, 0, 6, 3), (Number(document, "pullRequests"), Number(document, "issues"), Number(document, "commits"), Number(document, "evaluations")));
        var facts = await Store.RowsAsync(filled.FullName, "SELECT 1 FROM entity WHERE tbl = 'Facts' AND rk NOT LIKE 'stamp%'");
        Assert.Equal(Number(document, "facts"), facts.Count);
        Assert.True(second.ExitCode == 0, second.Error);
        Assert.Contains("was read before", second.Error, StringComparison.Ordinal);
        Assert.Empty(await Store.DeliveriesAsync(served.Data));
    }

    [Theory]
    [InlineData("sandbox/greeter", "yesterday", "--since takes a day such as 2026-01-31, not 'yesterday'.")]
    [InlineData("sandbox/greeter", "9999-01-01", "--since takes a day that has begun: 9999-01-01 has not.")]
    [InlineData("greeter", "2020-01-01", "'greeter' is no repository: write OWNER/REPO.")]
    [InlineData("sandbox/other", "2020-01-01", "There is no repository sandbox/other, or GitHub:Token may not see it")]
    public async Task What_Cannot_Work_Is_One_Sentence(string name, string since, string sentence)
    {
        var run = await RunAsync("backfill", name, "--since", since);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    private static string? Text(JsonElement document, string name) => document.GetProperty(name).GetString();

    private static int Number(JsonElement document, string name) => document.GetProperty(name).GetInt32();

    private Task<ProcessRun> RunAsync(params string[] arguments) => cli.RunAsync(
        [.. arguments, "--data", filled.FullName],
        environment: new Dictionary<string, string?>
        {
            ["GitHub__ApiUrl"] = new Uri(served.Client.BaseAddress!, "/_sandbox/api/v3/").AbsoluteUri,
            ["GitHub__Token"] = "a-token",
        });
}
