namespace Automation.Core.Snapshots;

/// <summary>A part of a snapshot that could not be read whole, so that no rule passes on what it did not see.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Reason">One sentence for the report, such as "12 of 262 commits could not be read".</param>
public sealed record SnapshotGap(SnapshotPart Part, string Reason);
