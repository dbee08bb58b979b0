using System.Buffers;
using System.Text;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>
/// Makes text that strangers wrote (titles, messages, names of branches, files, labels and people) safe to stand in what we
/// publish: it shows as what it is, and does nothing. No mention notifies, no <c>#1</c> or address links, no keyword closes an
/// issue, no HTML, comment or marker comes alive, no table, list or fence breaks.
/// </summary>
/// <remarks>
/// GitHub finds mentions and references in the rendered text, where backslashes and entities are gone already. Only a character
/// in between stops them, hence the zero-width space. Commit ids are left alone: GitHub links those of the same repository, which tells
/// nobody and is of use.
/// </remarks>
public static class MarkdownText
{
    private static readonly SearchValues<char> EmojiCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-_");

    /// <summary>Longest text shown of one sentence, title or name, in UTF-16 characters.</summary>
    public const int DefaultLength = 300;

    private const char Breaker = '\u200B';

    /// <summary>No short name of an emoji is longer.</summary>
    private const int LongestEmoji = 60;

    /// <summary>Plain text as inline Markdown, on one line; fits in paragraphs, list items, headings and table cells.</summary>
    public static string Inline(string text, int maxLength = DefaultLength)
    {
        var line = SingleLine(text, maxLength);
        var result = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            AppendBreaker(result, line, i);
            AppendEscaped(result, line, i);
        }

        return result.ToString();
    }

    /// <summary>
    /// Plain text as a code span: for paths, branch names and rule ids. A pipe becomes a look-alike, since inside a code span
    /// nothing can be escaped and a table would break there; so does the start of an HTML comment.
    /// </summary>
    public static string Code(string text, int maxLength = DefaultLength) => Command(text.Replace('|', '\u2758'), maxLength);

    /// <summary>A code span that can be copied as it is, pipes too: for everywhere but tables.</summary>
    public static string Command(string text, int maxLength = DefaultLength)
    {
        var line = SingleLine(text, maxLength).Replace("<!", $"<{Breaker}!", StringComparison.Ordinal);
        if (line.Length == 0)
        {
            return "";
        }

        var fence = new string('`', LongestRun(line, '`') + 1);
        var padding = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return $"{fence}{padding}{line}{padding}{fence}";
    }

    /// <summary>
    /// Plain text of several lines as a code block, word by word: nothing in it is Markdown, links or mentions. The fence is longer than
    /// any run of its characters inside, so that no line of the text closes it. Only our own markers are not shown as they are.
    /// </summary>
    /// <param name="language">By whose colours it is shown, such as <c>sh</c>; empty for none.</param>
    public static string Block(string text, int maxLength, string language = "")
    {
        var lines = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Visible)).Trim('\n')
            .Replace(ReportMarkers.Start, $"<{Breaker}{ReportMarkers.Start[1..]}", StringComparison.OrdinalIgnoreCase);
        var shown = lines.Length <= maxLength ? lines : $"{Excerpt.Cut(lines, maxLength)}\u2026";
        var fence = new string('`', Math.Max(3, LongestRun(shown, '`') + 1));
        return shown.Length == 0 ? "" : $"{fence}{language}\n{shown}\n{fence}";
    }

    /// <summary>Text for places that show no Markdown (titles of check runs, annotations): one line, without live mentions.</summary>
    public static string Plain(string text, int maxLength = DefaultLength)
    {
        var line = SingleLine(text, maxLength);
        var result = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            AppendBreaker(result, line, i);
            result.Append(line[i]);
        }

        return result.ToString();
    }

    /// <summary>One line: control characters and line breaks become spaces, invisible ones vanish, a long text is cut.</summary>
    private static string SingleLine(string text, int maxLength)
    {
        var result = new StringBuilder(Math.Min(text.Length, maxLength) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                Space(result);
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                result.Append(rune.ToString());
            }

            if (result.Length > maxLength)
            {
                return Cut(result, maxLength);
            }
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>A line without the characters that nobody sees; a tab is a space.</summary>
    private static string Visible(string line)
    {
        var result = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            result.Append(rune.Value == '\t' ? " " : category is UnicodeCategory.Control or UnicodeCategory.Format ? "" : rune.ToString());
        }

        return result.ToString();
    }

    private static void Space(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] != ' ')
        {
            result.Append(' ');
        }
    }

    private static string Cut(StringBuilder text, int maxLength)
    {
        var end = char.IsHighSurrogate(text[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return text.ToString(0, end).TrimEnd() + '\u2026';
    }

    /// <summary>
    /// Parts what GitHub would link or replace: <c>@name</c>, <c>#1</c>, <c>GH-1</c>, <c>https://</c>, <c>mailto:</c>, <c>www.</c>,
    /// <c>:x:</c>.
    /// </summary>
    private static void AppendBreaker(StringBuilder result, string line, int at)
    {
        var before = line.AsSpan(0, at);
        var live = before.EndsWith("@")
            || (before.EndsWith("#") && char.IsDigit(line[at]))
            || (before.EndsWith("gh-", StringComparison.OrdinalIgnoreCase) && char.IsDigit(line[at]))
            || (before.EndsWith(":") && line[at] == '/')
            || (line[at] == ':' && EndsWithScheme(before))
            || (before.EndsWith("www", StringComparison.OrdinalIgnoreCase) && line[at] == '.')
            || (before.EndsWith(":") && IsEmoji(line.AsSpan(at)));
        if (live)
        {
            result.Append(Breaker);
        }
    }

    /// <summary>Behind a colon: the short name of an emoji, and the colon that ends it.</summary>
    private static bool IsEmoji(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(EmojiCharacters);
        return end is > 0 and <= LongestEmoji && text[end] == ':';
    }

    /// <summary>Schemes that link without slashes.</summary>
    private static bool EndsWithScheme(ReadOnlySpan<char> before) =>
        before.EndsWith("mailto", StringComparison.OrdinalIgnoreCase)
        || before.EndsWith("xmpp", StringComparison.OrdinalIgnoreCase)
        || before.EndsWith("tel", StringComparison.OrdinalIgnoreCase);

    private static void AppendEscaped(StringBuilder result, string line, int at)
    {
        var c = line[at];
        _ = c switch
        {
            '<' => result.Append("&lt;"),
            '>' => result.Append("&gt;"),
            '&' => result.Append("&amp;"),
            '$' => result.Append("&#36;"), // Two of them are a formula to GitHub, and a backslash does not change that.
            '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '^' => result.Append('\\').Append(c),
            '#' or '+' or '-' or '=' or ':' when at == 0 => result.Append('\\').Append(c),
            '.' or ')' when IsListNumber(line.AsSpan(0, at)) => result.Append('\\').Append(c),
            _ => result.Append(c),
        };
    }

    private static bool IsListNumber(ReadOnlySpan<char> before) =>
        before.Length is > 0 and < 10 && before.IndexOfAnyExceptInRange('0', '9') < 0;

    private static int LongestRun(string text, char wanted)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
