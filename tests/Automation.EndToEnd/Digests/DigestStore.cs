using System.Text.Json;
using Automation.EndToEnd.Processes;
using Automation.Testing.Git;

namespace Automation.EndToEnd.Digests;

/// <summary>A data folder into which a repository's history was replayed, and the digest commands run on it.</summary>
public sealed class DigestStore(PublishedCli cli) : IDisposable
{
    /// <summary>The last week of the replayed history; the one before it makes the lines of the charts.</summary>
    public const string Week = "2026-W46";

    private readonly GitRepositoryBuilder repository = SampleRepository.WithPullRequests(13);
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("automation-digest-");

    public string Data => data.FullName;

    public string Outbox => Path.Combine(Data, "outbox");

    /// <summary>One team with one lead; its repository is the replayed one.</summary>
    public static Dictionary<string, string?> Team(string lead = "lead@example.com") => new()
    {
        ["Digest__Teams__payments__Name"] = "Payments",
        ["Digest__Teams__payments__Leads__0"] = lead,
        ["Digest__Teams__payments__Repositories__0"] = "sandbox/*",
        ["Digest__Teams__payments__SendWhenQuiet"] = "true",
    };

    public async Task<JsonElement> ReplayAsync()
    {
        var run = await cli.RunAsync("replay", "--repo", repository.Path, "--data", Data, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    public Task<ProcessRun> RunAsync(Dictionary<string, string?> environment, params string[] arguments) =>
        cli.RunAsync(["digest", .. arguments, "--data", Data, "--format", "json"], environment: environment);

    /// <summary>Runs a digest command that is expected to succeed.</summary>
    public async Task<JsonElement> SucceedAsync(Dictionary<string, string?> environment, params string[] arguments)
    {
        var run = await RunAsync(environment, arguments);
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    public void Dispose()
    {
        repository.Dispose();
        data.Delete(recursive: true);
    }
}
