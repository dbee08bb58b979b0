using Automation.Core.Practices.ConventionalCommits;
using BenchmarkDotNet.Attributes;

namespace Automation.Benchmarks.Commits;

/// <summary>
/// Texts that break careless readers, in doubling sizes: where the time of a row is about twice that of the one above, reading is
/// linear.
/// </summary>
[MemoryDiagnoser]
public class HostileMessageBenchmarks
{
    private string text = "";

    [Params(1, 2, 4)]
    public int Megabytes { get; set; }

    [Params("feat: a", "feat(a): b\n\nBREAKING CHANGE: x\n", "feat((", "Merge \n", "Refs #1\n", "\n")]
    public string Unit { get; set; } = "";

    [Params(CommitLintMode.Spec, CommitLintMode.Commitlint, CommitLintMode.Policy)]
    public CommitLintMode Mode { get; set; }

    [GlobalSetup]
    public void Repeat() => text = string.Concat(Enumerable.Repeat(Unit, Megabytes * 1024 * 1024 / Unit.Length));

    [Benchmark]
    public bool Lint() => CommitLinter.Lint(text, Mode).Valid;
}
