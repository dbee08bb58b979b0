using System.Text;
using System.Text.RegularExpressions;

namespace Automation.Core.Patterns;

/// <summary>
/// A path pattern of the policy, as people know it from <c>.gitignore</c> and workflow filters: <c>*</c> within a folder,
/// <c>**</c> across folders, <c>?</c> one character; anchored at the root, case-sensitive; a trailing slash means everything below.
/// Matched without backtracking, so a hostile pattern costs linear time.
/// </summary>
public sealed class PathPattern
{
    /// <summary>The longest pattern taken, in characters.</summary>
    public const int MaxLength = 512;

    private readonly Regex regex;

    /// <exception cref="ArgumentException">The pattern is empty or too long.</exception>
    public PathPattern(string pattern)
    {
        if (pattern.Length is 0 or > MaxLength)
        {
            throw new ArgumentException($"A path pattern has 1 to {MaxLength} characters.", nameof(pattern));
        }

        Text = pattern;
        regex = new Regex(Translate(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    public bool IsMatch(string path) => regex.IsMatch(path);

    public override string ToString() => Text;

    private static string Translate(string pattern)
    {
        var text = pattern.TrimStart('/');
        if (text.EndsWith('/'))
        {
            text += "**";
        }

        var result = new StringBuilder("\\A");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*')
            {
                var wholeSegment = (i == 0 || text[i - 1] == '/') && i + 2 < text.Length && text[i + 2] == '/';
                result.Append(wholeSegment ? "(?:.*/)?" : ".*");
                i += wholeSegment ? 2 : 1;
            }
            else
            {
                result.Append(text[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        return result.Append("\\z").ToString();
    }
}
