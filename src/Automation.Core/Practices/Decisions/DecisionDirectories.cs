using Automation.Core.Patterns;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>Where decision records live, and which files there are records.</summary>
public static class DecisionDirectories
{
    /// <summary>The policy value that asks for detection.</summary>
    public const string Auto = "auto";

    /// <summary>adr-tools' file that names the directory (https://github.com/npryce/adr-tools).</summary>
    public const string AdrDirFile = ".adr-dir";

    private static readonly string[] Usual =
        ["docs/adr", "doc/adr", "docs/adrs", "docs/decisions", "docs/architecture/decisions", "adr"];

    private static readonly string[] NotRecords = ["readme", "index", "_index", "template", "_template", "toc", "summary"];

    /// <summary>Words that a template's name is made of.</summary>
    private static readonly string[] TemplateWords =
        ["template", "adr", "madr", "nygard", "decision", "record", "minimal", "bare", "short", "long", "full", "default", "new", "example"];

    /// <summary>The most packages whose usual places are looked at; whoever keeps records in more is better off with a pattern.</summary>
    private const int MaxPackages = 50;

    /// <summary>
    /// The directories to look in, most wanted first: policy's, or that of <c>.adr-dir</c>, the usual places at the root, and those of
    /// each package.
    /// </summary>
    /// <param name="setting">
    /// Policy's <c>decisions.directory</c>: <see cref="Auto"/>, a directory, a pattern such as <c>packages/*/docs/adr</c>, or several of
    /// these, parted by commas. A pattern stands for the directories of packages that match it; it is the last of the candidates itself,
    /// below the first usual place where nothing else is named: a new record needs a directory that is none.
    /// </param>
    /// <param name="adrDir">Content of <c>.adr-dir</c> on the base branch; null when there is none.</param>
    /// <param name="packages">The packages of a monorepo; null where they are not known.</param>
    public static IReadOnlyList<string> Candidates(
        string setting, string? adrDir, IReadOnlyList<WorkspacePackage>? packages = null)
    {
        string[] below = [.. (packages ?? []).Take(MaxPackages).SelectMany(p => Usual.Select(u => $"{p.Path}/{u}"))];
        string[] named = string.IsNullOrWhiteSpace(adrDir) ? [] : [Normalize(adrDir.Trim().Split('\n')[0])];
        string[] found =
        [
            .. setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(s => s == Auto
                ? named.Concat(Usual).Concat(below)
                : Matching(Normalize(s), packages ?? [])),
        ];
        string[] plain = [.. found.Where(d => !IsPattern(d)).DefaultIfEmpty(Usual[0])];
        return [.. plain.Concat(found.Where(IsPattern)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>True for what lies right inside one of the usual places, at the root or in a package.</summary>
    public static bool IsUsualPlace(string path, IReadOnlyList<WorkspacePackage> packages)
    {
        var directory = DirectoryOf(path);
        return Usual.Contains(directory, StringComparer.Ordinal) || packages.Any(p =>
            directory.StartsWith(p.Path + "/", StringComparison.Ordinal)
            && Usual.Contains(directory[(p.Path.Length + 1)..], StringComparer.Ordinal));
    }

    /// <summary>
    /// True for a Markdown file right inside one of the directories, or of one that matches a pattern among them, that is no template,
    /// index or README.
    /// </summary>
    public static bool IsRecord(string path, IReadOnlyList<string> directories)
    {
        var directory = DirectoryOf(path);
        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            && !IsNoRecord(Path.GetFileNameWithoutExtension(path))
            && (directories.Contains(directory, StringComparer.Ordinal)
                || directories.Any(d => IsPattern(d) && new PathPattern(d).IsMatch(directory)));
    }

    /// <summary>A path's directory; empty for the repository's root.</summary>
    public static string DirectoryOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static bool IsPattern(string directory) =>
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

    /// <summary>
    /// A README, in any language, an index, or a template: <c>template-short</c>, <c>0000-adr-template</c>. With a number of its own and
    /// words of its own it is a record about templates: <c>0012-template-engine</c>.
    /// </summary>
    private static bool IsNoRecord(string name)
    {
        if (NotRecords.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("readme.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        string[] words = name.ToLowerInvariant().Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        string[] named = [.. words.Where(w => !w.All(char.IsAsciiDigit))];
        var isNumbered = named.Length < words.Length;
        return named.Contains("template", StringComparer.Ordinal)
            && (named.All(TemplateWords.Contains) || (!isNumbered && (named[0] == "template" || named[^1] == "template")));
    }

    private static string Normalize(string directory)
    {
        var path = directory.Trim().Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path == "." ? "" : path.Trim('/');
    }
}
