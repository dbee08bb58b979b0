using Automation.Core.Patterns;
using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Content;

/// <summary>An area that asks for care, and what a pull request touches of it.</summary>
/// <param name="Name">By <c>practices.review.risk</c>, such as <c>migrations</c>.</param>
/// <param name="Files">At least one; a file that leaves the area touches it, too.</param>
public sealed record RiskyArea(string Name, IReadOnlyList<ChangedFile> Files)
{
    private const int MostShown = 3;
    private const int MostListed = 20;

    /// <summary>True where of a package manager's files only those changed that it writes by itself.</summary>
    internal bool IsLockFilesOnly => Files.All(file => LockFiles.Contain(file.Path));

    /// <summary>"migrations (db/1.sql, db/2.sql)".</summary>
    public override string ToString() => $"{Name} ({(IsLockFilesOnly ? "lock files only: " : "")}{ListFiles(MostShown)})";

    /// <summary>The areas that are touched, by name.</summary>
    internal static IReadOnlyList<RiskyArea> Of(PullRequestSnapshot snapshot, ReviewSettings settings, FileScope scope)
    {
        ChangedFile[] files = [.. snapshot.Files.Where(file => !scope.IsExempt(file))];
        return
        [
            .. settings.Risk
                .OrderBy(area => area.Key, StringComparer.Ordinal)
                .Select(area => new RiskyArea(area.Key, Touched(files, new PathPatterns(area.Value))))
                .Where(area => area.Files.Count > 0),
        ];
    }

    /// <summary>All files of the areas, for the report; null where a finding can name them itself.</summary>
    internal static ResultDetail? Details(IReadOnlyList<RiskyArea> areas) => areas.All(area => area.Files.Count <= MostShown)
        ? null
        : new ResultDetail("Risky areas", string.Join('\n', areas.Select(area => $"{area.Name}: {area.ListFiles(MostListed)}")));

    private string ListFiles(int most) => Listing.Of([.. Files.Select(file => file.Path)], most);

    private static ChangedFile[] Touched(ChangedFile[] files, PathPatterns paths) =>
        [.. files.Where(file => paths.IsMatch(file.Path) || (file.PreviousPath is { } before && paths.IsMatch(before)))];
}
