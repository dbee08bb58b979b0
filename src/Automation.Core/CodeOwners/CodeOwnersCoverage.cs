namespace Automation.Core.CodeOwners;

/// <summary>How many of some files have an owner.</summary>
/// <param name="Owned">Files with an owner at least.</param>
/// <param name="Unowned">Files that no rule matches, or for which a rule clears ownership, in the order in which they came.</param>
public sealed record CodeOwnersCoverage(int Owned, IReadOnlyList<string> Unowned)
{
    /// <summary>All files that were looked at.</summary>
    public int Total => Owned + Unowned.Count;

    /// <summary>The share of files with an owner, 0 to 100, rounded down to a tenth: 100 is all, also of none.</summary>
    public double Percent => Total == 0 ? 100 : Math.Floor(Owned * 1000.0 / Total) / 10;

    public static CodeOwnersCoverage Of(CodeOwnersFile file, IEnumerable<string> paths)
    {
        var owned = 0;
        var unowned = new List<string>();
        foreach (var path in paths)
        {
            if (file.OwnersOf(path) is { Owners.Count: > 0 })
            {
                owned++;
            }
            else
            {
                unowned.Add(path);
            }
        }

        return new CodeOwnersCoverage(owned, unowned);
    }

    /// <summary>The folders that hold most of the files without an owner, not counting those of their folders.</summary>
    public IReadOnlyList<UnownedFolder> Folders(int count) =>
    [
        .. Unowned.GroupBy(FolderOf, StringComparer.Ordinal)
            .Select(group => new UnownedFolder(group.Key, group.Count()))
            .OrderByDescending(folder => folder.Files)
            .ThenBy(folder => folder.Path, StringComparer.Ordinal)
            .Take(count),
    ];

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
