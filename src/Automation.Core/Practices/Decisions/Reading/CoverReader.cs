using System.Text.RegularExpressions;
using Automation.Core.Patterns;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Finds the paths and path patterns that a record is about: those that its front matter lists, and code in its text that is plainly a
/// path: parted by slashes, without spaces, and with a wildcard, a file ending, a slash at its end, or a first folder that holds source
/// in most repositories. Routes, addresses, packages, media types and files beside the record are none.
/// </summary>
internal static partial class CoverReader
{
    private const int MaxPaths = 50;
    private const int LongestPath = 200;

    private static readonly string[] SourceFolders =
        ["src", "source", "lib", "libs", "app", "apps", "packages", "services", "infra", "deploy", "tests", "test", "cmd", "internal", "pkg"];

    public static IReadOnlyList<string> Read(string record, RecordText text, IReadOnlyList<Field> fields) =>
    [
        .. fields.Where(f => f.Kind == FieldKind.Covers && f.Place == FieldPlace.FrontMatter).SelectMany(f => Listed(f.Value.Text))
            .Concat(text.Document.Descendants<CodeInline>().Select(c => c.Content).Where(IsPath).Select(Normalize)
                .Where(p => DecisionDirectories.DirectoryOf(p) != DecisionDirectories.DirectoryOf(record)))
            .Where(p => p.Length is > 0 and <= LongestPath && PathPattern.MaxLength >= p.Length)
            .Distinct(StringComparer.Ordinal)
            .Take(MaxPaths),
    ];

    /// <summary>Front matter says what it is: any text without spaces is taken, <c>Makefile</c> too.</summary>
    private static IEnumerable<string> Listed(string value) =>
        value.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries)
            .Select(p => Normalize(p.Trim('"', '\'', '`')))
            .Where(p => !p.Contains(' ', StringComparison.Ordinal) && !p.StartsWith('{') && p is not ("none" or "null"));

    private static bool IsPath(string code)
    {
        var path = code.StartsWith("./", StringComparison.Ordinal) ? code[2..] : code;
        return path.Length <= LongestPath
            && path.Contains('/', StringComparison.Ordinal)
            && PathForm().IsMatch(path)
            && !Host().IsMatch(path)
            && (path.Contains('*', StringComparison.Ordinal)
                || path.EndsWith('/')
                || FileEnding().IsMatch(path)
                || SourceFolders.Contains(path[..path.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal));
    }

    private static string Normalize(string path) => (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path).TrimStart('/');

    [GeneratedRegex(@"^(?!-|\.\.)[\w.*?{}\[\]+-][\w.*?{},\[\]+@()-]*(?:/(?!\.\.?/)[\w.*?{},\[\]+@()-]*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex PathForm();

    /// <summary>Begins with a domain: <c>github.com/org/repo</c>, <c>ghcr.io/org/image</c>.</summary>
    [GeneratedRegex(@"^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|app|co|gov|edu|local|internal)/", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"[\w\])}]\.[A-Za-z][A-Za-z0-9]{0,14}$|/\.[A-Za-z][\w.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FileEnding();
}
