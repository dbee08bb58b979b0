using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>A pull request's files, seen as decision records.</summary>
internal sealed class DecisionChanges
{
    public DecisionChanges(PullRequestSnapshot snapshot, DecisionsSettings settings, FileScope scope)
    {
        Directories = snapshot.Decisions.Directories is { Count: > 0 } found
            ? found
            : DecisionDirectories.Candidates(settings.Directory);
        Files =
        [
            .. snapshot.Files
                .Where(f => f.Status != FileStatus.Removed && IsRecord(f.Path) && !scope.IsExempt(f))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
        var gone = snapshot.Files.Where(f => f.Status == FileStatus.Removed).Select(f => f.Path)
            .Concat(snapshot.Files.Where(f => f.Status == FileStatus.Renamed).Select(f => f.PreviousPath))
            .ToHashSet(StringComparer.Ordinal);
        Removed = [.. gone.OfType<string>().Where(IsRecord).Order(StringComparer.Ordinal)];
        Deleted =
        [
            .. snapshot.Files.Where(f => f.Status == FileStatus.Removed && IsRecord(f.Path) && !scope.IsExempt(f))
                .Select(f => f.Path)
                .Order(StringComparer.Ordinal),
        ];
        Standing = [.. snapshot.Decisions.BasePaths.Where(p => !gone.Contains(p))];
    }

    /// <summary>Records that are added or changed.</summary>
    public IReadOnlyList<ChangedFile> Files { get; }

    /// <summary>Paths of records that are deleted or renamed away.</summary>
    public IReadOnlyList<string> Removed { get; }

    /// <summary>Paths of records that are deleted, without those that policy exempts; a renamed one is not.</summary>
    public IReadOnlyList<string> Deleted { get; }

    /// <summary>Records of the base branch that the pull request does not take away.</summary>
    public IReadOnlyList<string> Standing { get; }

    /// <summary>Where records are looked for, most wanted first.</summary>
    public IReadOnlyList<string> Directories { get; }

    /// <summary>Records that the pull request adds; a renamed one is none.</summary>
    public IEnumerable<ChangedFile> Added => Files.Where(f => f.Status is FileStatus.Added or FileStatus.Copied
        || (f.Status == FileStatus.Renamed && !(f.PreviousPath is { } old && IsRecord(old))));

    /// <summary>True for what would be a record at that path.</summary>
    public bool IsRecord(string path) => DecisionDirectories.IsRecord(path, Directories);
}
