using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>
/// What a snapshot tells of the files at the head: those that the pull request changes, and the records. Of the rest of the tree nothing
/// is known.
/// </summary>
internal sealed class KnownFiles(PullRequestSnapshot snapshot, DecisionChanges changes)
{
    private readonly HashSet<string> present = new(
        [.. changes.Standing, .. snapshot.Files.Where(f => f.Status != FileStatus.Removed).Select(f => f.Path)],
        StringComparer.Ordinal);

    private readonly HashSet<string> gone = new(
        [
            .. snapshot.Files.Where(f => f.Status == FileStatus.Removed).Select(f => f.Path),
            .. snapshot.Files.Where(f => f.Status == FileStatus.Renamed).Select(f => f.PreviousPath).OfType<string>(),
        ],
        StringComparer.Ordinal);

    private readonly bool isWhole = !snapshot.Gaps.Any(g => g.Part is SnapshotPart.Files or SnapshotPart.Decisions);

    /// <summary>Whether a file of that path is there; null where that is not known.</summary>
    public bool? Has(string path) =>
        present.Contains(path) ? true
        : gone.Contains(path) || (isWhole && changes.IsRecord(path)) ? false
        : null;
}
