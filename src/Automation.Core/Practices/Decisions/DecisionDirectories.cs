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

    private static readonly string[] NotRecords = ["readme", "index", "template"];

    /// <summary>The directories to look in, most wanted first: policy's, or that of <c>.adr-dir</c> and the usual places.</summary>
    /// <param name="setting">Policy's <c>decisions.directory</c>.</param>
    /// <param name="adrDir">Content of <c>.adr-dir</c> on the base branch; null when there is none.</param>
    public static IReadOnlyList<string> Candidates(string setting, string? adrDir)
    {
        if (setting != Auto)
        {
            return [Normalize(setting)];
        }

        var named = string.IsNullOrWhiteSpace(adrDir) ? [] : new[] { Normalize(adrDir.Trim().Split('\n')[0]) };
        return [.. named.Concat(Usual).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>True for a Markdown file right inside one of the directories that is no template, index or README.</summary>
    public static bool IsRecord(string path, IReadOnlyList<string> directories)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            && directories.Contains(DirectoryOf(path), StringComparer.Ordinal)
            && !NotRecords.Contains(name, StringComparer.OrdinalIgnoreCase)
            && !name.StartsWith("adr-template", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith("-template", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A path's directory; empty for the repository's root.</summary>
    public static string DirectoryOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

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
