namespace Automation.Benchmarks.Digests;

/// <summary>A folder for as long as it is used.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("automation-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
