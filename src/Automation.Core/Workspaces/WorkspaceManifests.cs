using Automation.Core.Patterns;
using Automation.Core.Snapshots;

namespace Automation.Core.Workspaces;

/// <summary>
/// The files at a repository's root that name the packages of a monorepo: npm, Yarn and Bun (<c>package.json</c>), pnpm, Lerna, Cargo and
/// Go. Packages are looked for one level below what a pattern names: <c>packages/*</c> and <c>packages/**</c> both mean the directories
/// right below <c>packages</c>. A pattern with a wildcard before its last part names no packages.
/// </summary>
public static class WorkspaceManifests
{
    /// <summary>The longest text read; longer ones name no packages.</summary>
    private const int MaxLength = 1024 * 1024;

    /// <summary>The most patterns of one repository; further ones are left out.</summary>
    private const int MaxPatterns = 500;

    private static readonly Dictionary<string, Func<string, IEnumerable<string>>> Readers = new(StringComparer.Ordinal)
    {
        ["package.json"] = NodeWorkspace.PatternsOfPackage,
        ["pnpm-workspace.yaml"] = NodeWorkspace.PatternsOfPnpm,
        ["lerna.json"] = NodeWorkspace.PatternsOfLerna,
        ["Cargo.toml"] = CargoWorkspace.Patterns,
        ["go.work"] = GoWorkspace.Patterns,
    };

    /// <summary>Paths of the files that may name packages.</summary>
    public static IReadOnlyList<string> Paths { get; } = ["package.json", "pnpm-workspace.yaml", "lerna.json", "Cargo.toml", "go.work"];

    /// <summary>
    /// The directories to look for packages in, each without a slash at the end; every directory right below one of them may be a
    /// package. The root is the empty text.
    /// </summary>
    /// <param name="texts">The texts of those of <see cref="Paths"/> that are there, by path. Untrusted.</param>
    public static IReadOnlyList<string> ParentDirectories(IReadOnlyDictionary<string, string> texts) =>
        [.. Included(texts).Select(pattern => pattern[..Math.Max(0, pattern.LastIndexOf('/'))]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The packages, by path.</summary>
    /// <param name="texts"><inheritdoc cref="ParentDirectories" path="/param[@name='texts']"/></param>
    /// <param name="directories">Paths of the directories that are below <see cref="ParentDirectories"/>.</param>
    public static IReadOnlyList<WorkspacePackage> Packages(IReadOnlyDictionary<string, string> texts, IReadOnlyList<string> directories)
    {
        var included = new PathPatterns(Included(texts));
        var excluded = new PathPatterns(Excluded(texts));
        return
        [
            .. directories
                .Where(path => included.IsMatch(path) && !excluded.IsMatch(path) && !excluded.IsMatch(path + "/package.json"))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(path => new WorkspacePackage(path[(path.LastIndexOf('/') + 1)..], path)),
        ];
    }

    /// <summary>Patterns of packages, in which only the last part may hold wildcards.</summary>
    private static IEnumerable<string> Included(IReadOnlyDictionary<string, string> texts) =>
        from pattern in Patterns(texts)
        where !pattern.StartsWith('!')
        let path = Normalize(pattern)
        where path is not null && !path[..Math.Max(0, path.LastIndexOf('/'))].Contains('*', StringComparison.Ordinal)
        select path;

    private static IEnumerable<string> Excluded(IReadOnlyDictionary<string, string> texts) =>
        Patterns(texts).Where(pattern => pattern.StartsWith('!')).Select(pattern => Normalize(pattern[1..])).OfType<string>();

    private static IEnumerable<string> Patterns(IReadOnlyDictionary<string, string> texts) =>
        (from path in Paths
         let text = texts.GetValueOrDefault(path)
         where text is { Length: <= MaxLength }
         from pattern in Readers[path](text)
         select pattern).Take(MaxPatterns);

    /// <summary>
    /// <c>./packages/**/</c> is <c>packages/*</c>; null for what leaves the repository, for the root itself, and for what is no pattern.
    /// </summary>
    private static string? Normalize(string pattern)
    {
        var path = pattern.Trim();
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        path = path.TrimEnd('/');
        path = path.EndsWith("/**", StringComparison.Ordinal) && !path.StartsWith("**", StringComparison.Ordinal) ? path[..^1] : path;
        path = path == "**" ? "*" : path;
        var isOutside = path is "." || path.StartsWith('/') || path.Split('/').Contains("..");
        return isOutside || path.Length is 0 or > PathPattern.MaxLength ? null : path;
    }
}
