using System.Diagnostics;
using Automation.Testing.Digests;
using BenchmarkDotNet.Loggers;

namespace Automation.Benchmarks.Digests;

/// <summary>
/// <c>automation digest preview</c> as a whole process, for a team of 100 repositories, over a generated store and over one ten times
/// larger. The first run of each finds no cached week and folds a year; the others are the usual case.
/// </summary>
internal static class PreviewMeasurement
{
    private const int Runs = 5;

    public static async Task RunAsync(string executable, ILogger output)
    {
        foreach (var scale in (int[])[1, 10])
        {
            using var folder = new TemporaryFolder();
            var shape = new StoreShape { Repositories = 1_000 * scale, PullRequests = 50_000 * scale, Weeks = 52, Seed = 1 };
            var watch = Stopwatch.StartNew();
            await StoreGenerator.GenerateAsync(Path.Combine(folder.Path, "automation.db"), shape);
            output.WriteLine($"{shape.Repositories} repositories, {shape.PullRequests} pull requests in {watch.Elapsed}");
            for (var run = 0; run <= Runs; run++)
            {
                var (elapsed, peak) = await PreviewAsync(executable, folder.Path, shape);
                output.WriteLine(
                    $"  {(run == 0 ? "cold" : "warm")}: {elapsed.TotalMilliseconds:F0} ms, {peak / 1024 / 1024} MiB peak");
            }
        }
    }

    private static async Task<(TimeSpan Elapsed, long Peak)> PreviewAsync(string executable, string data, StoreShape shape)
    {
        var start = new ProcessStartInfo(executable)
        {
            ArgumentList = { "digest", "preview", "--data", data, "--out", Path.Combine(data, "preview"), "--week", shape.Until.ToString() },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["Digest__Teams__team-01__Leads__0"] = "lead@example.com",
                ["Digest__Teams__team-01__Repositories__0"] = "topic:team-01",
                ["Digest__Teams__team-01__TimeZone"] = "Europe/Berlin",
            },
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var peak = 0L;
        var ended = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!ended.IsCompleted && await look.WaitForNextTickAsync())
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (watch.Elapsed, peak)
            : throw new InvalidOperationException($"The preview failed: {string.Concat(await ended)}");
    }

    /// <summary>Zero once the process has ended.</summary>
    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
