using System.Diagnostics;
using Automation.Testing;

namespace Automation.EndToEnd.Processes;

/// <summary>The command line as users run it: published once for the whole run, started as processes of its own.</summary>
public sealed class PublishedCli : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("automation-cli-").FullName;

    private string Executable => Path.Combine(folder, OperatingSystem.IsWindows() ? "automation.exe" : "automation");

    public async Task InitializeAsync()
    {
        var project = RepositoryRoot.Combine("src", "Automation.Cli");

        // Compiling ahead makes a start faster and nothing else different, and takes longer than all these tests together.
        var publish = await ProcessRun.RunAsync(
            "dotnet", ["publish", project, "--no-restore", "-c", "Release", "-p:PublishReadyToRun=false", "-o", folder]);
        Assert.True(publish.ExitCode == 0, publish.Output + publish.Error);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs it to its end.</summary>
    public Task<ProcessRun> RunAsync(params string[] arguments) => ProcessRun.RunAsync(Executable, arguments);

    public Task<ProcessRun> RunAsync(string[] arguments, string? input = null, string? workingDirectory = null, Dictionary<string, string?>? environment = null) =>
        ProcessRun.RunAsync(Executable, arguments, input, workingDirectory, environment);

    /// <summary>Starts it and returns at once; the caller ends it.</summary>
    public Process Start(string[] arguments, Dictionary<string, string?>? environment = null) =>
        Process.Start(ProcessRun.Info(Executable, arguments, null, environment))!;
}
