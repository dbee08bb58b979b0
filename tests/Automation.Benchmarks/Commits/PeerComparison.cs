using System.Diagnostics;
using Automation.Benchmarks.Digests;
using Automation.Core.Practices.ConventionalCommits;
using BenchmarkDotNet.Loggers;

namespace Automation.Benchmarks.Commits;

/// <summary>
/// Ours and the peers, in turn, on one core, over the same messages: parsing, linting, and linting 1,000 commits as whole processes.
/// Prints every round and the ratio of the medians; only ratios of one run mean anything.
/// </summary>
internal sealed class PeerComparison(string peers, string executable, int rounds, ILogger output)
{
    private const int Commits = 1_000;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(1);

    public async Task RunAsync()
    {
        // One core for all: neither may compile or collect beside its work.
        if (OperatingSystem.IsLinux())
        {
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        }

        var messages = CommitMessages.Load();
        using (var peer = new PeerProcess(peers, CommitMessages.Folder, Duration))
        {
            await CompareAsync(
                "parse, messages/s", () => Task.FromResult(RateOf(messages, CommitMessageParser.Parse)), () => peer.MeasureAsync("parse"));
            await CompareAsync(
                "lint, messages/s",
                () => Task.FromResult(RateOf(messages, message => CommitLinter.Lint(message, CommitLintMode.Commitlint))),
                () => peer.MeasureAsync("lint"));
        }

        using var repository = new TemporaryFolder();
        await CommitHistory.WriteAsync(repository.Path, messages.Take(Commits));
        await CompareAsync("1,000 commits, processes/s", () => OursAsync(repository.Path), () => CommitlintAsync(repository.Path));
    }

    private static double RateOf(string[] messages, Func<string, object> work)
    {
        var clock = Stopwatch.StartNew();
        var count = 0L;
        while (clock.Elapsed < Duration)
        {
            foreach (var message in messages)
            {
                work(message);
            }

            count += messages.Length;
        }

        return count / clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    private async Task CompareAsync(string what, Func<Task<double>> ours, Func<Task<double>> theirs)
    {
        List<double> mine = [], others = [];
        for (var round = 1; round <= rounds; round++)
        {
            mine.Add(await ours());
            others.Add(await theirs());
            output.WriteLine($"{what}, round {round}: {mine[^1]:N2} to {others[^1]:N2}");
        }

        output.WriteLine($"{what}: {Median(mine):N2} to {Median(others):N2}, ratio {Median(mine) / Median(others):N1}");
    }

    private Task<double> OursAsync(string repository) =>
        ProcessRateAsync(executable, ["commits", "lint", "--repo", repository, $"{CommitHistory.Start}..HEAD"]);

    private Task<double> CommitlintAsync(string repository) => ProcessRateAsync(
        PeerProcess.NodeOf(peers),
        [
            Path.Combine(peers, "node_modules", ".bin", "commitlint"), "--cwd", repository, "--from", CommitHistory.Start,
            "--config", Path.Combine(peers, "commitlint.config.mjs"),
        ]);

    /// <summary>Both end with 1 where a message is invalid, as some of the thousand are.</summary>
    private static async Task<double> ProcessRateAsync(string program, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 1 && texts[0].Length > 0
            ? 1 / clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Concat(texts)}");
    }
}
