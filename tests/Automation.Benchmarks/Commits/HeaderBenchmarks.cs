using Automation.Core.Practices.ConventionalCommits;
using BenchmarkDotNet.Attributes;

namespace Automation.Benchmarks.Commits;

/// <summary>Parsing valid headers: what is allocated is the message, its scope and its description, and nothing beside.</summary>
[MemoryDiagnoser]
public class HeaderBenchmarks
{
    [Params("feat: add a button", "refactor(ui)!: move the button")]
    public string Header { get; set; } = "";

    [Benchmark]
    public CommitMessage Parse() => CommitMessageParser.Parse(Header);
}
