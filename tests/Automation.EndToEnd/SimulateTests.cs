using System.Text.Json;
using Automation.EndToEnd.Processes;
using Automation.Testing.Git;

namespace Automation.EndToEnd;

/// <summary>A policy is tried on a history, as people would.</summary>
[Collection(CliCollection.Name)]
public sealed class SimulateTests(PublishedCli cli) : IDisposable
{
    private readonly GitRepositoryBuilder repository = SampleRepository.WithPullRequests(6);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-e2e-");

    [Fact]
    public async Task Scripts_Learn_Which_Verdicts_Would_Change()
    {
        var file = Path.Combine(folder.FullName, "stricter.yml");
        await File.WriteAllTextAsync(file, "version: 1\npractices: { conventional-commits: { types: [fix] } }\n");

        var run = await cli.RunAsync("policy", "simulate", file, "--repo", repository.Path, "--format", "json");

        Assert.True(run.ExitCode == 0, run.Error);
        var document = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(6, document.GetProperty("pullRequests").GetInt32());
        var totals = document.GetProperty("totals").GetProperty("conventional-commits");
        Assert.True(totals.GetProperty("newlyFailing").GetInt32() > 0);
        Assert.Equal(0, totals.GetProperty("newlyPassing").GetInt32());
    }

    public void Dispose()
    {
        repository.Dispose();
        folder.Delete(recursive: true);
    }
}
