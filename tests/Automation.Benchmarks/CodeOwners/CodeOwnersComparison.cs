using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Automation.Benchmarks.Commits;
using Automation.Benchmarks.Digests;
using Automation.Core.CodeOwners;
using BenchmarkDotNet.Loggers;

namespace Automation.Benchmarks.CodeOwners;

/// <summary>
/// Ours and a peer, in turn, on one core, over the same lines and paths; and ours as a whole process. The lines are of those kinds that
/// the peer reads like GitHub, and the answers are compared.
/// </summary>
internal sealed class CodeOwnersComparison(string peers, string executable, int rounds, ILogger output)
{
    /// <summary>The peer tries line after line: all paths would take it half an hour.</summary>
    private const int PeerPaths = 500;

    public async Task RunAsync()
    {
        if (OperatingSystem.IsLinux())
        {
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        }

        using var folder = new TemporaryFolder();
        var paths = OwnedTree.Files();
        await WriteAsync(folder.Path, OwnedTree.File(plain: true), paths);
        List<double> ours = [], theirs = [], processes = [];
        for (var round = 1; round <= rounds; round++)
        {
            ours.Add(Ours(OwnedTree.File(plain: true), paths, out var owned));
            theirs.Add(await TheirsAsync(folder.Path, owned));
            processes.Add(await ProcessAsync(folder.Path));
            output.WriteLine($"round {round}: {ours[^1]:N0} to {theirs[^1]:N0} paths/s; process {processes[^1]:N2} s");
        }

        output.WriteLine(
            $"paths/s: {Median(ours):N0} to {Median(theirs):N0}, ratio {Median(ours) / Median(theirs):N0}; process {Median(processes):N2} s");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task WriteAsync(string folder, string text, string[] paths)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "CODEOWNERS"), text);
        await File.WriteAllTextAsync(Path.Combine(folder, "all"), OwnedTree.File());
        await File.WriteAllLinesAsync(Path.Combine(folder, "paths"), paths);
    }

    /// <param name="owned">How many of the peer's paths have an owner.</param>
    private static double Ours(string text, string[] paths, out int owned)
    {
        var file = CodeOwnersFile.Parse(text);
        owned = paths.Take(PeerPaths).Count(path => file.OwnersOf(path) is not null);
        var clock = Stopwatch.StartNew();
        foreach (var path in paths)
        {
            file.OwnersOf(path);
        }

        return paths.Length / clock.Elapsed.TotalSeconds;
    }

    private async Task<double> TheirsAsync(string folder, int owned)
    {
        var (_, answer) = await RunAsync(
            PeerProcess.NodeOf(peers),
            [Path.Combine(peers, "codeowners.mjs"), folder, PeerPaths.ToString(CultureInfo.InvariantCulture)],
            input: null);
        using var document = JsonDocument.Parse(answer);
        var theirs = document.RootElement.GetProperty("owned").GetInt32();
        return theirs == owned
            ? document.RootElement.GetProperty("rate").GetDouble()
            : throw new InvalidOperationException($"The peer finds {theirs} of {PeerPaths} owned, here it is {owned}.");
    }

    /// <summary>All paths against lines of all kinds, from start to end.</summary>
    private async Task<double> ProcessAsync(string folder)
    {
        string[] arguments = ["codeowners", "--file", Path.Combine(folder, "all"), "--stdin", "--format", "json"];
        var (elapsed, _) = await RunAsync(executable, arguments, Path.Combine(folder, "paths"));
        return elapsed.TotalSeconds;
    }

    private static async Task<(TimeSpan Elapsed, string Output)> RunAsync(string program, string[] arguments, string? input)
    {
        var text = input is null ? "" : await File.ReadAllTextAsync(input);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var read = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(text);
        process.StandardInput.Close();
        var answer = await read;
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (clock.Elapsed, answer)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
