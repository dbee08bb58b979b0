using Automation.Core.CodeOwners;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>Changed files that have the same owners.</summary>
/// <param name="Owners">As <c>CODEOWNERS</c> writes them: <c>@login</c>, <c>@org/team</c>, or an e-mail address.</param>
/// <param name="Paths">Of a file that was moved, the path that has these owners: the new one where both have.</param>
internal sealed record OwnerGroup(IReadOnlyList<string> Owners, IReadOnlyList<string> Paths)
{
    /// <summary>The files in a few words: "src/a.cs", "src/Pay/** (12 files)".</summary>
    public string Extent => Paths.Count == 1 ? Paths[0] : $"{Directory()}** ({Plural.Of(Paths.Count, "file")})";

    /// <summary>The groups in the order of their first files; files without owners are in none.</summary>
    public static IReadOnlyList<OwnerGroup> Of(CodeOwnersFile owners, IEnumerable<ChangedFile> files)
    {
        var groups = new OrderedDictionary<string, (IReadOnlyList<string> Owners, List<string> Paths)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, match, path) in files.SelectMany(file => Of(owners, file)))
        {
            groups.TryAdd(key, (match, []));
            groups[key].Paths.Add(path);
        }

        return [.. groups.Values.Select(g => new OwnerGroup(g.Owners, g.Paths))];
    }

    /// <summary>The old and the new owners of a file that was moved must both agree.</summary>
    private static IEnumerable<(string Key, IReadOnlyList<string> Owners, string Path)> Of(CodeOwnersFile owners, ChangedFile file)
    {
        string[] paths = file is { Status: FileStatus.Renamed, PreviousPath: { } previous } ? [file.Path, previous] : [file.Path];
        return paths
            .Select(path => (Owners: owners.OwnersOf(path)?.Owners ?? [], Path: path))
            .Where(owned => owned.Owners.Count > 0)
            .Select(owned => (KeyOf(owned.Owners), owned.Owners, owned.Path))
            .DistinctBy(owned => owned.Item1, StringComparer.OrdinalIgnoreCase);
    }

    private static string KeyOf(IReadOnlyList<string> owners) =>
        string.Join(' ', owners.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase));

    /// <summary>The deepest directory that holds all the files, with a slash behind it; empty for the root.</summary>
    private string Directory()
    {
        var common = Paths.Aggregate(Paths[0].Length, (length, path) => Math.Min(length, path.AsSpan().CommonPrefixLength(Paths[0])));
        return Paths[0][..(Paths[0].AsSpan(0, common).LastIndexOf('/') + 1)];
    }
}
