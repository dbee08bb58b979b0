using Automation.Core.Policies;
using Automation.Core.Practices.Review.Content;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>
/// How much of a diff a person has to read: added and removed lines of files that were written by hand and still exist. Of a file that
/// was moved only its changed lines count.
/// </summary>
/// <param name="Name">XS to XXL, by the thresholds of the policy.</param>
/// <param name="Lines">Added and removed lines that count.</param>
/// <param name="Files">Files that count.</param>
/// <param name="Moved">Those of them that were moved and changed.</param>
/// <param name="Uncounted">The other files by the reason why they do not count, no reason without a file.</param>
/// <param name="IsPartial">True where not all files are known: there is at least so much to read.</param>
public sealed record ChangeSize(
    string Name, int Lines, int Files, int Moved, IReadOnlyList<UncountedFiles> Uncounted, bool IsPartial)
{
    private const int MostPaths = 20;

    internal static ChangeSize Of(PullRequestSnapshot snapshot, SizeSettings size, FileScope scope)
    {
        int lines = 0, counted = 0, moved = 0;
        var uncounted = new SortedDictionary<UncountedKind, List<string>>();
        foreach (var file in snapshot.Files)
        {
            if (Reason(file, scope) is { } kind)
            {
                (uncounted.TryGetValue(kind, out var paths) ? paths : uncounted[kind] = []).Add(file.Path);
                continue;
            }

            counted++;
            moved += file.Status == FileStatus.Renamed ? 1 : 0;
            lines += file.Additions + file.Deletions;
        }

        return new ChangeSize(
            NameOf(lines, size),
            lines,
            counted,
            moved,
            [.. uncounted.Select(group => new UncountedFiles(group.Key, group.Value))],
            snapshot.Gaps.Any(gap => gap.Part == SnapshotPart.Files));
    }

    /// <summary>For the report: "size: M (84 lines in 5 files; 2 generated, 1 deleted not counted)".</summary>
    public override string ToString()
    {
        var others = Uncounted.Count > 0 ? $"; {string.Join(", ", Uncounted)} not counted" : "";
        var moved = Moved > 0 ? $", {Plural.Number(Moved)} of them moved" : "";
        return $"size: {(IsPartial ? "at least " : "")}{Name} ({Extent}{moved}{others})";
    }

    /// <summary>"84 lines in 5 files", "at least 84 lines in 5 files".</summary>
    internal string Extent => $"{(IsPartial ? "at least " : "")}{Plural.Of(Lines, "line")} in {Plural.Of(Files, "file")}";

    /// <summary>Which files are not counted, for the report; null where all are.</summary>
    internal ResultDetail? Details => Uncounted.Count == 0
        ? null
        : new ResultDetail(
            "Files that do not count for the size",
            string.Join('\n', Uncounted.Select(group => $"{group.Label}: {Listing.Of(group.Paths, MostPaths)}")));

    private static UncountedKind? Reason(ChangedFile file, FileScope scope) =>
        scope.IsExempt(file) ? UncountedKind.Exempt
        : file.IsVendored ? UncountedKind.Vendored
        : scope.IsGenerated(file) ? LockFiles.Contain(file.Path) ? UncountedKind.LockFile : UncountedKind.Generated
        : file.Status == FileStatus.Removed ? UncountedKind.Deleted
        : IsOnlyMoved(file) ? UncountedKind.Moved
        : null;

    private static bool IsOnlyMoved(ChangedFile file) =>
        file is { Status: FileStatus.Renamed or FileStatus.Copied, Additions: 0, Deletions: 0 };

    private static string NameOf(int lines, SizeSettings size) =>
        lines < size.Xs ? "XS"
        : lines < size.S ? "S"
        : lines < size.M ? "M"
        : lines < size.L ? "L"
        : lines < size.Xl ? "XL"
        : "XXL";
}
