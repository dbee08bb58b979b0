using Automation.Core.CodeOwners;
using BenchmarkDotNet.Attributes;

namespace Automation.Benchmarks.CodeOwners;

/// <summary>Reading a <c>CODEOWNERS</c> file of 5,000 lines, and looking 100,000 paths up in it, one thread. The latter is per path.</summary>
[MemoryDiagnoser]
public class CodeOwnersBenchmarks
{
    private readonly string text = OwnedTree.File();
    private readonly string[] paths = OwnedTree.Files();
    private CodeOwnersFile file = CodeOwnersFile.Parse("");

    [GlobalSetup]
    public void Setup() => file = CodeOwnersFile.Parse(text);

    /// <summary>With the first answer, which makes the index.</summary>
    [Benchmark]
    public CodeOwnersMatch? Read() => CodeOwnersFile.Parse(text).OwnersOf(paths[0]);

    [Benchmark(OperationsPerInvoke = OwnedTree.Paths)]
    public int Find()
    {
        var owned = 0;
        foreach (var path in paths)
        {
            owned += file.OwnersOf(path) is null ? 0 : 1;
        }

        return owned;
    }
}
