namespace Automation.Cli.Replaying;

/// <summary>Where a replay keeps its store: the folder that was named, or a temporary one that goes with the replay.</summary>
internal sealed class ReplayFolder : IDisposable
{
    private readonly bool temporary;

    private ReplayFolder(string path, bool temporary)
    {
        Path = path;
        this.temporary = temporary;
    }

    public string Path { get; }

    public static ReplayFolder Open(string? named) => named is null
        ? new ReplayFolder(Directory.CreateTempSubdirectory("automation-replay-").FullName, temporary: true)
        : new ReplayFolder(named, temporary: false);

    public void Dispose()
    {
        if (temporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
