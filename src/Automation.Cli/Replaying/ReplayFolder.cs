namespace Automation.Cli.Replaying;

/// <summary>Where a replay keeps its store: the folder that was named, or a temporary one that goes with the replay.</summary>
internal sealed class ReplayFolder : IDisposable
{
    private ReplayFolder(string path, bool temporary)
    {
        Path = path;
        IsTemporary = temporary;
    }

    public string Path { get; }

    /// <summary>True where nothing that is written into it would be found later.</summary>
    public bool IsTemporary { get; }

    public static ReplayFolder Open(string? named) => named is null
        ? new ReplayFolder(Directory.CreateTempSubdirectory("automation-replay-").FullName, temporary: true)
        : new ReplayFolder(named, temporary: false);

    public void Dispose()
    {
        if (IsTemporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
