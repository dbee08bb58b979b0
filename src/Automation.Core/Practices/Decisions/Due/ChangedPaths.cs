using Automation.Core.Patterns;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Due;

/// <summary>
/// The paths of a change in order, so that what a record covers is looked for only where it can be: files and folders are found by
/// searching, and a pattern is tried on the paths of the folder before its first wildcard.
/// </summary>
internal sealed class ChangedPaths
{
    /// <summary>What is left then was written to cost time: 500 records with a pattern for 1,000 files each come to no more.</summary>
    private const int MostTries = 500_000;

    private readonly string[] paths;

    public ChangedPaths(IEnumerable<ChangedFile> files) => paths =
    [
        .. files.SelectMany(f => f is { Status: FileStatus.Renamed, PreviousPath: { } previous } ? (string[])[f.Path, previous] : [f.Path])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>How often a pattern was tried on a path.</summary>
    public int Tries { get; private set; }

    /// <summary>The changed paths that a path, folder or path pattern covers, in order; none for what is no pattern.</summary>
    public IEnumerable<string> CoveredBy(string area)
    {
        var pattern = Normalize(area);
        if (pattern.Length is 0 or > PathPattern.MaxLength)
        {
            return [];
        }

        var wildcard = pattern.AsSpan().IndexOfAny('*', '?');
        return wildcard < 0 ? FileOrFolder(pattern.TrimEnd('/'))
            : pattern.EndsWith("/**", StringComparison.Ordinal) && wildcard == pattern.Length - 2 ? Below(pattern[..^2])
            : Matching(pattern, Below(pattern[..(pattern.LastIndexOf('/', wildcard) + 1)]));
    }

    private static string Normalize(string area)
    {
        var path = area.Trim();
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return path.TrimStart('/');
    }

    private IEnumerable<string> FileOrFolder(string path) =>
        Array.BinarySearch(paths, path, StringComparer.Ordinal) >= 0 ? [path] : Below($"{path}/");

    /// <param name="folder">With a slash at its end; empty for the root.</param>
    private IEnumerable<string> Below(string folder)
    {
        var at = Array.BinarySearch(paths, folder, StringComparer.Ordinal);
        return paths.Skip(at < 0 ? ~at : at).TakeWhile(p => p.StartsWith(folder, StringComparison.Ordinal));
    }

    private string[] Matching(string pattern, IEnumerable<string> below)
    {
        string[] candidates = [.. below];
        if (candidates.Length == 0 || Tries + candidates.Length > MostTries)
        {
            return [];
        }

        Tries += candidates.Length;
        return Array.FindAll(candidates, new PathPattern(pattern).IsMatch);
    }
}
