using System.Text.Json;
using Automation.EndToEnd.Processes;
using Automation.Testing.Git;

namespace Automation.EndToEnd;

[Collection(CliCollection.Name)]
public sealed class ReplayTests(PublishedCli cli) : IDisposable
{
    private static readonly string[] Practices = ["conventional-commits", "review", "decisions", "tech-debt"];

    private readonly GitRepositoryBuilder repository = SampleRepository.WithPullRequests(6);
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("automation-e2e-");

    [Fact]
    public async Task Every_Delivery_Is_Processed_And_Every_Pull_Request_Evaluated()
    {
        var replay = await ReplayAsync();

        var deliveries = replay.GetProperty("deliveries");
        var sent = deliveries.GetProperty("sent").GetInt32();
        Assert.True(sent >= 6);
        Assert.Equal(sent, deliveries.GetProperty("accepted").GetInt32());
        Assert.Equal(sent, deliveries.GetProperty("processed").GetInt32());
        Assert.Equal(0, deliveries.GetProperty("failed").GetInt32());
        Assert.Equal(6, replay.GetProperty("pullRequests").GetInt32());
        var evaluations = replay.GetProperty("evaluations").EnumerateArray().ToArray();
        Assert.Equal(6, evaluations.Length);
        Assert.All(evaluations, e => Assert.Equal(Practices, e.GetProperty("practices").EnumerateObject().Select(p => p.Name)));
        Assert.Equal(24, replay.GetProperty("checkRuns").GetInt32());
        Assert.Equal(6, replay.GetProperty("comments").GetInt32());
        var requests = replay.GetProperty("requests");
        Assert.True(requests.GetProperty("reads").GetInt64() >= 12);
        Assert.True(requests.GetProperty("writes").GetInt64() >= 6);
    }

    [Fact]
    public async Task A_Second_Replay_On_The_Same_Data_Publishes_Nothing_New()
    {
        var first = await ReplayAsync();
        var second = await ReplayAsync();

        Assert.Equal(first.GetProperty("checkRuns").GetInt32(), second.GetProperty("checkRuns").GetInt32());
        Assert.Equal(first.GetProperty("comments").GetInt32(), second.GetProperty("comments").GetInt32());
        Assert.Equal(first.GetProperty("evaluations").GetRawText(), second.GetProperty("evaluations").GetRawText());
        Assert.Equal(first.GetProperty("deliveries").GetRawText(), second.GetProperty("deliveries").GetRawText());
        Assert.Equal(0, second.GetProperty("requests").GetProperty("writes").GetInt64());
    }

    [Fact]
    public async Task The_Register_Of_Decisions_Holds_What_The_History_Ends_With()
    {
        const string Record = "# Decide\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nWhat.\n\n## Consequences\n\nThen.\n";
        foreach (var number in new[] { 7, 8 })
        {
            repository.NextDay().Branch($"decide-{number}").Write($"docs/adr/000{number}-decide.md", Record).Commit("docs: decide");
            repository.Checkout("main").Merge($"Merge pull request #{number} from someone/decide\n\ndocs: decide", $"decide-{number}");
        }

        await ReplayAsync();

        var paths = await Store.RowsAsync(
            data.FullName,
            "SELECT json ->> '$.value.record.decision.path' AS path FROM entity WHERE tbl = 'Decisions' AND path IS NOT NULL ORDER BY path");
        Assert.Equal(["docs/adr/0007-decide.md", "docs/adr/0008-decide.md"], paths);
        Assert.Empty(await Store.RowsAsync(
            data.FullName, "SELECT json FROM entity WHERE tbl = 'Decisions' AND json ->> '$.value.proposals' IS NOT NULL"));
    }

    [Fact]
    public async Task People_Get_A_Table_And_The_Comment_Of_One_Pull_Request()
    {
        var run = await cli.RunAsync("replay", "--repo", repository.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("conventional-commits", run.Output, StringComparison.Ordinal);
        Assert.Contains("6 pull requests", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"requests: \d+\.\d reads and \d+\.\d writes per evaluation\.", run.Output);
        Assert.Contains("The comment on #", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_Replays_Are_Taken_Up_Again_And_Nothing_Is_Published_Twice()
    {
        using (var killed = cli.Start(["replay", "--repo", repository.Path, "--data", data.FullName]))
        {
            await Waiting.UntilAsync(() => AcceptedAsync(), accepted => accepted >= 2);
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync();
        }

        var accepted = (await Store.DeliveriesAsync(data.FullName)).Count;
        await using (await Server.StartAsync(cli, repository.Path, data.FullName))
        {
            await Waiting.UntilAsync(() => Store.SettledAsync(data.FullName), settled => settled >= accepted);
        }

        var replay = await ReplayAsync();

        Assert.Equal(24, replay.GetProperty("checkRuns").GetInt32());
        Assert.Equal(6, replay.GetProperty("comments").GetInt32());
        Assert.Equal(0, replay.GetProperty("deliveries").GetProperty("failed").GetInt32());
    }

    public void Dispose()
    {
        repository.Dispose();
        data.Delete(recursive: true);
    }

    private async Task<int> AcceptedAsync() =>
        await Store.ExistsAsync(data.FullName) ? (await Store.DeliveriesAsync(data.FullName)).Count : 0;

    private async Task<JsonElement> ReplayAsync()
    {
        var run = await cli.RunAsync("replay", "--repo", repository.Path, "--data", data.FullName, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
