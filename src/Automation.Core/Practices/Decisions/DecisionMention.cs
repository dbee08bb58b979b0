using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions;

/// <summary>Finds the records that a description names.</summary>
internal static partial class DecisionMention
{
    /// <summary>
    /// The records that are linked or named in a description: by path, by file name, by a file name that begins with a digit without
    /// its ending, or by number (ADR-0007, ADR 7). What a description template says in comments does not count.
    /// </summary>
    public static IEnumerable<string> In(string body, IEnumerable<string> records)
    {
        var text = Comments().Replace(body, "");
        var numbers = Number().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        return records.Where(r => IsNamed(r, text) || (DecisionFileName.NumberOf(r) is { } number && numbers.Contains(number)));
    }

    private static bool IsNamed(string record, string text)
    {
        var name = record[(record.LastIndexOf('/') + 1)..];
        var bare = name[..name.LastIndexOf('.')];
        return Contains(text, name) || (char.IsAsciiDigit(bare[0]) && bare.Contains('-', StringComparison.Ordinal) && Contains(text, bare));
    }

    /// <summary>As a name of its own: <c>7-a.md</c> is not named by <c>17-a.md</c>.</summary>
    private static bool Contains(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsNamePart(text[at - 1])) && (end == text.Length || !IsNamePart(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';

    [GeneratedRegex("<!--.*?(?:-->|$)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\bADR[\s#-]{0,3}([0-9]{1,5})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
