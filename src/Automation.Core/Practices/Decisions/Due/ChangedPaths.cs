using Automation.Core.Patterns;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Due;

/// <summary>
/// The paths of a change by the folders that they are in, so that what a record covers is looked for only where it can be. A folder or a
/// file is found at once; a pattern is tried on the paths of the folder before its first wildcard.
/// </summary>
internal sealed class ChangedPaths
{
    private readonly Dictionary<string, List<string>> byFolder = new(StringComparer.Ordinal) { [""] = [] };
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    public ChangedPaths(IEnumerable<ChangedFile> files)
    {
        foreach (var file in files)
        {
            Add(file.Path);
            if (file is { Status: FileStatus.Renamed, PreviousPath: { } previous })
            {
                Add(previous);
            }
        }
    }

    /// <summary>How often a pattern was tried on a path.</summary>
    public int Tried { get; private set; }

    /// <summary>The changed paths that a path, folder or path pattern covers; none for what is no pattern.</summary>
    public IEnumerable<string> CoveredBy(string area)
    {
        var pattern = Normalize(area);
        if (pattern.Length is 0 or > PathPattern.MaxLength)
        {
            return [];
        }

        var wildcard = pattern.AsSpan().IndexOfAny('*', '?');
        return wildcard < 0 ? Literal(pattern)
            : pattern.EndsWith("/**", StringComparison.Ordinal) && wildcard == pattern.Length - 2 ? In(pattern[..^3])
            : Matching(pattern, pattern.LastIndexOf('/', wildcard) is >= 0 and var slash ? pattern[..slash] : "");
    }

    private static string Normalize(string area)
    {
        var path = area.Trim();
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return path.TrimStart('/');
    }

    private List<string> Literal(string path) => paths.Contains(path) ? [path] : In(path.TrimEnd('/'));

    private List<string> In(string folder) => byFolder.GetValueOrDefault(folder) ?? [];

    private IEnumerable<string> Matching(string pattern, string folder)
    {
        var candidates = In(folder);
        if (candidates.Count == 0)
        {
            return [];
        }

        var compiled = new PathPattern(pattern);
        Tried += candidates.Count;
        return candidates.Where(compiled.IsMatch);
    }

    private void Add(string path)
    {
        if (!paths.Add(path))
        {
            return;
        }

        byFolder[""].Add(path);
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            (byFolder.TryGetValue(folder, out var within) ? within : byFolder[folder] = []).Add(path);
        }
    }
}
