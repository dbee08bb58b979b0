using Automation.Core.Patterns;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>Where decision records live, and which files there are records.</summary>
public static class DecisionDirectories
{
    /// <summary>The policy value that asks for detection.</summary>
    public const string Auto = "auto";

    /// <summary>Whoever keeps records in more places than this loses sight of them, and so does the register.</summary>
    public const int MaxPackages = 50;

    private static readonly string[] Usual =
        ["docs/adr", "doc/adr", "docs/adrs", "docs/decisions", "docs/architecture/decisions", "adr"];

    /// <summary>
    /// The directories to look in, most wanted first: policy's, or those that the repository names itself, the usual places at the root,
    /// and those of each package.
    /// </summary>
    /// <param name="setting">
    /// Policy's <c>decisions.directory</c>: <see cref="Auto"/>, a directory, a pattern such as <c>packages/*/docs/adr</c>, or several of
    /// these, parted by commas. A pattern stands for the directories of packages that match it; it is the last of the candidates itself,
    /// below the first usual place where nothing else is named: a new record needs a directory that is none.
    /// </param>
    /// <param name="named">Those of <see cref="DecisionPointers"/>; null where nothing names any.</param>
    /// <param name="packages">The packages of a monorepo; null where they are not known.</param>
    public static IReadOnlyList<string> Candidates(
        string setting, IReadOnlyList<string>? named = null, IReadOnlyList<WorkspacePackage>? packages = null)
    {
        string[] below = [.. (packages ?? []).Take(MaxPackages).SelectMany(p => Usual.Select(u => $"{p.Path}/{u}"))];
        string[] found =
        [
            .. Settings(setting).SelectMany(s => s == Auto
                ? (named ?? []).Concat(Usual).Concat(below)
                : Matching(Normalize(s), packages ?? [])),
        ];
        string[] plain = [.. found.Where(d => !IsPattern(d)).DefaultIfEmpty(Usual[0])];
        return [.. plain.Concat(found.Where(IsPattern)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The directories that no fixed name leads to, found by the files in them: a usual place below any folder, where policy says
    /// <see cref="Auto"/>; a match of a pattern, where it has one. Shallow ones first, <see cref="MaxPackages"/> at the most.
    /// </summary>
    /// <param name="setting">Policy's <c>decisions.directory</c>.</param>
    public static IReadOnlyList<string> InPackages(string setting, IEnumerable<string> files)
    {
        var fixedNames = Candidates(setting);
        string[] usual = Settings(setting).Contains(Auto, StringComparer.Ordinal) ? Usual : [];
        return
        [
            .. files.Where(static path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                .Where(path => IsRecord(path, fixedNames) || usual.Any(u => PackageIn(DirectoryOf(path), u) is { Length: > 0 }))
                .Select(DirectoryOf)
                .Distinct(StringComparer.Ordinal)
                .Except(fixedNames, StringComparer.Ordinal)
                .OrderBy(static directory => directory.Count('/'))
                .ThenBy(static directory => directory, StringComparer.Ordinal)
                .Take(MaxPackages),
        ];
    }

    /// <summary>
    /// What the records of a directory are about: the package in whose usual place they are, or the folder that holds them; empty for
    /// the whole repository.
    /// </summary>
    public static string PackageOf(string directory) =>
        Usual.Select(u => PackageIn(directory, u)).OfType<string>().MinBy(static p => p.Length) ?? DirectoryOf(directory);

    /// <summary>
    /// True for a Markdown file right inside one of the directories, or of one that matches a pattern among them, that is no template,
    /// index or README.
    /// </summary>
    public static bool IsRecord(string path, IReadOnlyList<string> directories)
    {
        var directory = DirectoryOf(path);
        return DecisionFileName.IsOfRecord(path)
            && (directories.Contains(directory, StringComparer.Ordinal)
                || directories.Any(d => IsPattern(d) && new PathPattern(d).IsMatch(directory)));
    }

    /// <summary>A path's directory; empty for the repository's root.</summary>
    public static string DirectoryOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>Whether it stands for several directories.</summary>
    public static bool IsPattern(string directory) =>
        directory.AsSpan().IndexOfAny('*', '?') >= 0 && directory.Length <= PathPattern.MaxLength;

    /// <summary>What a pattern names in packages, then itself: whoever lists a tree may find more.</summary>
    private static IEnumerable<string> Matching(string directory, IReadOnlyList<WorkspacePackage> packages)
    {
        if (!IsPattern(directory))
        {
            return [directory];
        }

        var pattern = new PathPattern(directory);
        return packages.SelectMany(p => Below(p.Path, directory)).Where(pattern.IsMatch).Append(directory);
    }

    /// <summary>A package's path with each ending of a pattern: one of them is the pattern's directory in it, if any is.</summary>
    private static IEnumerable<string> Below(string package, string pattern)
    {
        for (var i = pattern.IndexOf('/', StringComparison.Ordinal); i >= 0; i = pattern.IndexOf('/', i + 1))
        {
            if (!IsPattern(pattern[i..]))
            {
                yield return package + pattern[i..];
            }
        }
    }

    private static string[] Settings(string setting) =>
        setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The folder in which a directory is that usual place; null where it is none.</summary>
    private static string? PackageIn(string directory, string usual) =>
        directory == usual ? ""
        : directory.EndsWith($"/{usual}", StringComparison.Ordinal) ? directory[..^(usual.Length + 1)]
        : null;

    /// <summary>From the root, with forward slashes and none at the ends.</summary>
    internal static string Normalize(string directory)
    {
        var path = directory.Trim().Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path == "." ? "" : path.Trim('/');
    }
}
