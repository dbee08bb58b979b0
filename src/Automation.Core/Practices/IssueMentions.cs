using System.Buffers;

namespace Automation.Core.Practices;

/// <summary>
/// Finds mentions of issues in the forms that GitHub links (https://docs.github.com/get-started/writing-on-github/
/// working-with-advanced-formatting/autolinked-references-and-urls): <c>#12</c>, <c>owner/repo#12</c>, <c>GH-12</c>, an address; and
/// keys of other trackers, <c>ABC-12</c>.
/// </summary>
internal static class IssueMentions
{
    private const int MaxDigits = 10;

    /// <summary>Most characters of an owner, a slash and a repository's name.</summary>
    private const int MaxName = 140;

    private static readonly string[] PathsOfIssues = ["/issues/", "/pull/", "/browse/", "/issue/", "/work_items/", "/_workitems/edit/"];

    private static readonly SearchValues<char> StartsOfName = SearchValues.Create(" \t\n([,;:");

    private static readonly SearchValues<char> EndsOfAddress = SearchValues.Create(" \t\n<>\"'()");

    /// <summary>Whether a text mentions an issue by <c>#12</c> or <c>owner/repo#12</c>.</summary>
    public static bool HasNumber(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf('#') is >= 0 and var found; from += found + 1)
        {
            var at = from + found;
            if (StartsWithNumber(text[(at + 1)..]) && MayStandBefore(text[..at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text holds a key of a tracker: its prefix, a hyphen and a number.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="prefix">What stands before the hyphen, in any letter case.</param>
    public static bool HasKey(ReadOnlySpan<char> text, string prefix)
    {
        for (var from = 0; text[from..].IndexOf(prefix, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; from += found + 1)
        {
            var (start, end) = (from + found, from + found + prefix.Length);
            if (end < text.Length && text[end] == '-' && StartsWithNumber(text[(end + 1)..]) && (start == 0 || !IsWord(text[start - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text holds the web address of an issue, of a pull request, or of a page in a tracker.</summary>
    public static bool HasAddress(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf("://") is >= 0 and var found;)
        {
            from += found + "://".Length;
            var length = text[from..].IndexOfAny(EndsOfAddress);
            var address = length < 0 ? text[from..] : text.Slice(from, length);
            if (IsOfIssue(address))
            {
                return true;
            }

            from += address.Length;
        }

        return false;
    }

    private static bool IsOfIssue(ReadOnlySpan<char> address)
    {
        foreach (var path in PathsOfIssues)
        {
            var at = address.IndexOf(path, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && at + path.Length < address.Length && char.IsAsciiLetterOrDigit(address[at + path.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithNumber(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text.Length : end;
        return digits is > 0 and <= MaxDigits && text[0] != '0' && (digits == text.Length || !IsWord(text[digits]));
    }

    /// <summary>White space or punctuation, or the name of a repository with its owner.</summary>
    private static bool MayStandBefore(ReadOnlySpan<char> text)
    {
        text = text.Length > MaxName ? text[^MaxName..] : text;
        var name = text[(text.LastIndexOfAny(StartsOfName) + 1)..];
        var slash = name.IndexOf('/');
        return name.IsEmpty
            || (slash > 0 && slash < name.Length - 1 && name[(slash + 1)..].IndexOf('/') < 0)
            || (slash < 0 && !IsWord(name[^1]) && name[^1] is not ('&' or '.' or '-' or '#'));
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
