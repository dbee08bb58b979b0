using System.Text;
using System.Text.RegularExpressions;

namespace Automation.Core.Patterns;

/// <summary>
/// A path pattern of the policy, as people know it from <c>.gitignore</c> and workflow filters: <c>*</c> within a folder,
/// <c>**</c> across folders, <c>?</c> one character; anchored at the root, case-sensitive; a trailing slash means everything below.
/// Matched without backtracking, so a hostile pattern costs linear time.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>**/</c> stands for any number of folders, none too: <c>**/a.txt</c> and <c>src/**/a.txt</c> find <c>a.txt</c> and
/// <c>src/a.txt</c>.</item>
/// <item><c>docs/**</c> and <c>docs/</c> are everything below <c>docs</c>, not <c>docs</c> itself; <c>**</c> and <c>/</c> are
/// everything.</item>
/// <item><c>**</c> beside other characters crosses folders, as in workflow filters: <c>**.js</c> is every JavaScript file.</item>
/// <item>A leading slash changes nothing: every pattern begins at the root.</item>
/// <item>All else stands for itself, brackets and braces too: <c>app/[id]/page.tsx</c> names that file.</item>
/// </list>
/// </remarks>
public sealed class PathPattern
{
    /// <summary>The longest pattern taken, in characters.</summary>
    public const int MaxLength = 512;

    internal const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private readonly Regex regex;

    /// <exception cref="ArgumentException">The pattern is empty or too long.</exception>
    public PathPattern(string pattern)
    {
        Text = pattern;
        regex = new Regex($@"\A(?:{Translate(pattern)})\z", Options);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <param name="path">A path relative to the repository's root, with forward slashes.</param>
    public bool IsMatch(string path) => regex.IsMatch(path);

    public override string ToString() => Text;

    /// <summary>The pattern as a regular expression without anchors.</summary>
    /// <exception cref="ArgumentException">The pattern is empty or too long.</exception>
    internal static string Translate(string pattern)
    {
        if (pattern.Length is 0 or > MaxLength)
        {
            throw new ArgumentException($"A path pattern has 1 to {MaxLength} characters.", nameof(pattern));
        }

        var text = pattern.TrimStart('/');
        if (text.Length == 0 || text.EndsWith('/'))
        {
            text += "**";
        }

        var result = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            i += Append(result, text, i);
        }

        return result.ToString();
    }

    /// <summary>Translates what stands at a position; returns how many characters that was.</summary>
    private static int Append(StringBuilder result, string text, int at)
    {
        if (text[at] == '*' && at + 1 < text.Length && text[at + 1] == '*')
        {
            var folders = (at == 0 || text[at - 1] == '/') && at + 2 < text.Length && text[at + 2] == '/';
            result.Append(folders ? "(?:.*/)?" : ".*");
            return folders ? 3 : 2;
        }

        result.Append(text[at] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
        return 1;
    }
}
