namespace Automation.Core.Snapshots;

/// <summary>What a diff does to a file (REST <c>status</c> of a pull request file).</summary>
public enum FileStatus
{
    Added,
    Modified,
    Removed,
    Renamed,
    Copied,
}
