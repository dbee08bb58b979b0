using System.Text.RegularExpressions;
using Automation.Testing;

namespace Automation.Deployment.Tests.Documentation;

/// <summary>A page of the documentation: where it links to, and what can be linked to in it.</summary>
internal sealed partial class MarkdownPage(string path)
{
    private readonly string text = WithoutCode(File.ReadAllText(path));

    /// <summary>Every page that people read: at the root, in <c>.github</c> and in <c>docs</c>.</summary>
    public static IEnumerable<string> Paths =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine(), "*.md"),
        .. Directory.EnumerateFiles(RepositoryRoot.Combine(".github"), "*.md", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories),
    ];

    /// <summary>Targets of links and pictures that lead to files here.</summary>
    public IEnumerable<string> Links => Link().Matches(text).Select(m => m.Groups["target"].Value)
        .Where(t => !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>What GitHub makes of headings, and anchors that are written out.</summary>
    public IReadOnlySet<string> Anchors => Heading().Matches(text).Select(m => AnchorOf(m.Groups["text"].Value))
        .Concat(Anchor().Matches(text).Select(m => m.Groups["name"].Value))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a link of this page leads to a file or folder, and to a heading in it.</summary>
    public bool Leads(string link)
    {
        var (file, anchor) = link.Split('#') is [var f, var a] ? (f, a) : (link, null);
        var target = file.Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, Uri.UnescapeDataString(file));
        if (anchor is null || !target.EndsWith(".md", StringComparison.Ordinal))
        {
            return Path.Exists(target);
        }

        return File.Exists(target) && new MarkdownPage(target).Anchors.Contains(anchor);
    }

    private static string AnchorOf(string heading)
    {
        var shown = Link().Replace(heading, "${text}").Trim().ToLowerInvariant();
        return NotInAnchors().Replace(shown, "").Replace(' ', '-');
    }

    private static string WithoutCode(string markdown) => Fence().Replace(markdown, "");

    [GeneratedRegex(@"^\s*(```|~~~).*?^\s*\1\s*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<!`)\[(?<text>[^\]]*)\]\((?<target>[^)\s]+)( ""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<a (id|name)=\"(?<name>[^\"]+)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"[^\p{L}\p{N}\s_-]")]
    private static partial Regex NotInAnchors();
}
