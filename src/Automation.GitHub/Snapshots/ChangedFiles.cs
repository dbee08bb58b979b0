using Automation.Core.Snapshots;

namespace Automation.GitHub.Snapshots;

/// <summary>The files of a pull request's diff, and what of them could not be read.</summary>
internal sealed record ChangedFiles(IReadOnlyList<ChangedFile> Files, IReadOnlyList<SnapshotGap> Gaps);
