using Automation.Core.Diffs;
using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;
using BenchmarkDotNet.Attributes;

namespace Automation.Benchmarks.Debt;

/// <summary>
/// Debt markers of a diff of 500 files and 20,000 lines. The figures are per line, so <c>Op/s</c> is lines a second. Reading the
/// text into files is the baseline; only the command line needs it, since GitHub gives the files apart.
/// </summary>
[MemoryDiagnoser]
[OperationsPerSecond]
public class DebtScanBenchmarks
{
    private const int FileCount = 500;
    private const int LineCount = FileCount * LargeDiff.LinesPerFile;

    private static readonly IReadOnlyList<string> Tags = new TechDebtSettings().Tags;

    private readonly string text = LargeDiff.Text(FileCount);
    private readonly ChangedFile[] files = LargeDiff.Files(FileCount);

    [GlobalSetup]
    public void Setup()
    {
        if (Scan_The_Diff().Count != 3 * FileCount || Read_The_Diff().Count != FileCount)
        {
            throw new InvalidOperationException("Not every marker was found.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = LineCount)]
    public IReadOnlyList<ChangedFile> Read_The_Diff() => DiffDocument.Parse(text);

    [Benchmark(OperationsPerInvoke = LineCount)]
    public IReadOnlyList<DebtMarker> Scan_The_Diff() => DebtScanner.Scan(files, Tags);
}
