using System.Diagnostics;
using System.Text;
using Automation.Benchmarks.Commits;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;
using BenchmarkDotNet.Loggers;

namespace Automation.Benchmarks.Debt;

/// <summary>
/// Ours and leasot, in turn, on one core, over the same tree: texts in memory, and whole processes. Only files that the peer reads are
/// scanned in memory, and what it finds and ours does not is listed with its line.
/// </summary>
internal sealed class DebtComparison(string folder, string peers, string executable, int rounds, ILogger output)
{
    private const double Megabyte = 1_000_000;

    /// <summary>Differences of one language that are shown.</summary>
    private const int MostListed = 100;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(1);
    private static readonly IReadOnlyList<string> Tags = new TechDebtSettings().Tags;

    public async Task RunAsync()
    {
        if (OperatingSystem.IsLinux())
        {
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        }

        using (var peer = new DebtPeer(peers, folder, Duration))
        {
            var files = await peer.FilesAsync();
            var texts = files.Select(f => (Path: f, Text: File.ReadAllText(Path.Combine(folder, f)))).ToList();
            var bytes = texts.Sum(t => (double)Encoding.UTF8.GetByteCount(t.Text));
            output.WriteLine($"{files.Length:N0} files, {bytes / Megabyte:N1} MB");
            ListDifferences(texts, await peer.FindAsync());
            await CompareAsync(
                "in memory, MB/s", () => Task.FromResult(RateOf(texts, bytes) / Megabyte), async () => await peer.MeasureAsync() / Megabyte);
        }

        await CompareAsync("whole processes, 1/s", OursAsync, TheirsAsync);
    }

    private static double RateOf(List<(string Path, string Text)> texts, double bytes)
    {
        var clock = Stopwatch.StartNew();
        var passes = 0;
        do
        {
            foreach (var (path, text) in texts)
            {
                DebtScanner.ScanFile(path, text, Tags);
            }

            passes++;
        }
        while (clock.Elapsed < Duration);

        return passes * bytes / clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    private void ListDifferences(List<(string Path, string Text)> texts, IReadOnlyList<(string Path, int Line)> theirs)
    {
        var ours = texts.SelectMany(t => DebtScanner.ScanFile(t.Path, t.Text, Tags)).Select(m => (m.Path, m.Line)).ToHashSet();
        var peers = theirs.ToHashSet();
        var both = peers.Count(ours.Contains);
        output.WriteLine($"lines with markers: {ours.Count:N0} of ours, {peers.Count:N0} of the peer, {both:N0} of both");
        output.WriteLine($"of the peer's, ours finds {100.0 * both / Math.Max(1, peers.Count):N2} %");
        var byPath = texts.ToDictionary(t => t.Path, t => t.Text);
        List("only the peer's", peers.Except(ours), byPath);
        List("only ours", ours.Except(peers), byPath);
    }

    /// <summary>By kind of file, because differences are a language's own.</summary>
    private void List(string whose, IEnumerable<(string Path, int Line)> places, Dictionary<string, string> texts)
    {
        foreach (var kind in places.GroupBy(p => Path.GetExtension(p.Path)).OrderByDescending(k => k.Count()))
        {
            output.WriteLine($"{whose}, in {kind.Key}: {kind.Count():N0}");
            foreach (var (path, line) in kind.Take(MostListed))
            {
                output.WriteLine($"  {path}:{line}: {Excerpt.Of(texts[path].Split('\n').ElementAtOrDefault(line - 1)?.Trim() ?? "")}");
            }
        }
    }

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

    private Task<double> OursAsync() => ProcessRateAsync(executable, ["debt", "scan", folder, "--all", "--format", "json"]);

    /// <summary>It takes patterns of paths, and reads what they match whole before it looks for anything.</summary>
    private Task<double> TheirsAsync() => ProcessRateAsync(
        PeerProcess.NodeOf(peers),
        [
            Path.Combine(peers, "node_modules", ".bin", "leasot"), "--skip-unsupported", "--exit-nicely", "--tags", "hack,xxx",
            "--reporter", "json", $"{folder}/**/*",
        ]);

    private static async Task<double> ProcessRateAsync(string program, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && text.Length > 0
            ? 1 / clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
