using Automation.Core.Practices.ConventionalCommits;
using BenchmarkDotNet.Attributes;

namespace Automation.Benchmarks.Commits;

/// <summary>
/// Linting 5,568 real commit messages, one thread. The figures are per message, so <c>Op/s</c> is messages a second;
/// <see cref="PeerComparison"/> sets them beside the peers'.
/// </summary>
[MemoryDiagnoser]
[OperationsPerSecond]
public class CommitLintBenchmarks
{
    private readonly string[] messages = CommitMessages.Load();

    [Benchmark(Baseline = true, OperationsPerInvoke = CommitMessages.Count)]
    public int Parse()
    {
        var valid = 0;
        foreach (var message in messages)
        {
            valid += CommitMessageParser.Parse(message).IsValid ? 1 : 0;
        }

        return valid;
    }

    [Benchmark(OperationsPerInvoke = CommitMessages.Count)]
    public int Spec() => Lint(CommitLintMode.Spec);

    [Benchmark(OperationsPerInvoke = CommitMessages.Count)]
    public int Policy() => Lint(CommitLintMode.Policy);

    [Benchmark(OperationsPerInvoke = CommitMessages.Count)]
    public int Commitlint() => Lint(CommitLintMode.Commitlint);

    private int Lint(CommitLintMode mode)
    {
        var valid = 0;
        foreach (var message in messages)
        {
            valid += CommitLinter.Lint(message, mode).Valid ? 1 : 0;
        }

        return valid;
    }
}
