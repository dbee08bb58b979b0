namespace Automation.Core.Snapshots;

/// <summary>The parts of a snapshot that can be incomplete.</summary>
public enum SnapshotPart
{
    Commits,
    Files,
    Patches,
    Reviews,
    Threads,
    Decisions,
}
