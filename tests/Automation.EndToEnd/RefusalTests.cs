using System.Net;
using System.Net.Sockets;
using Automation.EndToEnd.Processes;

namespace Automation.EndToEnd;

/// <summary>What cannot work ends in one sentence and the documented exit code, never in a stack trace.</summary>
[Collection(CliCollection.Name)]
public sealed class RefusalTests(PublishedCli cli) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-e2e-");

    [Fact]
    public async Task A_Folder_Without_Git_Is_Named() =>
        OneSentence(await cli.RunAsync("replay", "--repo", folder.FullName), 3, folder.FullName);

    [Fact]
    public async Task An_Empty_Repository_Is_Named()
    {
        await ProcessRun.RunAsync("git", ["init", "--quiet", folder.FullName]);

        OneSentence(await cli.RunAsync("replay", "--repo", folder.FullName), 3, "has no commit");
    }

    [Fact]
    public async Task A_Shallow_Clone_Without_A_Whole_Pull_Request_Is_Explained()
    {
        using var origin = SampleRepository.WithPullRequests(2);
        var clone = Path.Combine(folder.FullName, "clone");
        await ProcessRun.RunAsync("git", ["clone", "--quiet", "--depth", "1", $"file://{origin.Path}", clone]);

        OneSentence(await cli.RunAsync("replay", "--repo", clone), 3, "shallow");
    }

    [Fact]
    public async Task The_Data_Folder_Of_Another_Repository_Is_Refused()
    {
        using var first = SampleRepository.WithPullRequests(1);
        var data = Path.Combine(folder.FullName, "data");
        var other = Path.Combine(folder.FullName, "other");
        await ProcessRun.RunAsync("git", ["clone", "--quiet", first.Path, other]);
        Assert.Equal(0, (await cli.RunAsync("replay", "--repo", first.Path, "--data", data)).ExitCode);

        OneSentence(await cli.RunAsync("replay", "--repo", other, "--data", data), 3, "sandbox/other");
        OneSentence(await cli.RunAsync("serve", "--sandbox", other, "--data", data, "--urls", "http://127.0.0.1:0"), 3, "--data");
    }

    [Fact]
    public async Task A_Broken_Policy_File_Is_Refused_With_Its_Position()
    {
        var file = Path.Combine(folder.FullName, "automation.yml");
        await File.WriteAllTextAsync(file, "version: 1\npractices:\n  reveiw: {}\n");

        var run = await cli.RunAsync("policy", "validate", file);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{file}:3:3: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("review", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_That_Is_No_Yaml_Is_Refused_With_Its_Position()
    {
        var file = Path.Combine(folder.FullName, "automation.yml");
        await File.WriteAllTextAsync(file, "version: 1\npractices: [\n");

        var run = await cli.RunAsync("policy", "validate", file);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{file}:", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_Missing_File_Is_A_Usage_Error() =>
        OneSentence(await cli.RunAsync("policy", "validate", "no-such-file.yml"), 2, "no-such-file.yml");

    [Fact]
    public async Task Unknown_Options_Are_A_Usage_Error() =>
        OneSentence(await cli.RunAsync("check", "--bass", "main"), 2, "--bass");

    [Fact]
    public async Task An_Unknown_Revision_Is_Named()
    {
        using var repository = SampleRepository.WithPullRequests(1);

        OneSentence(await cli.RunAsync("check", "--repo", repository.Path, "--base", "no-such-branch"), 3, "no-such-branch");
    }

    [Fact]
    public async Task A_Data_Folder_That_Cannot_Be_Used_Is_Named()
    {
        using var repository = SampleRepository.WithPullRequests(1);
        var file = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");

        OneSentence(await cli.RunAsync("replay", "--repo", repository.Path, "--data", Path.Combine(file, "data")), 3, file);
    }

    [Fact]
    public async Task A_Store_That_Is_No_Database_Is_Named()
    {
        using var repository = SampleRepository.WithPullRequests(1);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "automation.db"), new string('x', 4096));

        OneSentence(await cli.RunAsync("replay", "--repo", repository.Path, "--data", folder.FullName), 3, "automation.db");
    }

    [Fact]
    public async Task A_Port_In_Use_Is_Named()
    {
        using var repository = SampleRepository.WithPullRequests(1);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        OneSentence(await cli.RunAsync("serve", "--sandbox", repository.Path, "--data", folder.FullName, "--urls", url), 3, url);
    }

    [Fact]
    public async Task Serving_Without_A_Webhook_Secret_Is_Refused() =>
        OneSentence(await cli.RunAsync("serve", "--data", folder.FullName, "--urls", "http://127.0.0.1:0"), 2, "GitHub:WebhookSecrets:0");

    [Theory]
    [InlineData("GitHub__AppId", "not a number", "GitHub:AppId")]
    [InlineData("Pipeline__Debounce", "soon", "Pipeline:Debounce")]
    public async Task A_Setting_Of_The_Wrong_Kind_Is_Named(string name, string value, string key)
    {
        var settings = new Dictionary<string, string?> { ["GitHub__WebhookSecrets__0"] = "secret", [name] = value };

        var run = await cli.RunAsync(["serve", "--data", folder.FullName, "--urls", "http://127.0.0.1:0"], environment: settings);

        OneSentence(run, 2, key);
        Assert.DoesNotContain(value, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void OneSentence(ProcessRun run, int exitCode, string names)
    {
        Assert.True(exitCode == run.ExitCode, $"exit code {run.ExitCode}: {run.Error}{run.Output}");
        var line = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(names, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
