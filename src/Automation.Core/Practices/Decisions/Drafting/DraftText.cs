using System.Text;

namespace Automation.Core.Practices.Decisions.Drafting;

/// <summary>Writes plain text, whoever wrote it, into a record's Markdown so that it reads there as it is and changes nothing else.</summary>
internal static class DraftText
{
    private const int LongestEntity = 33;

    /// <summary>On one line: white space becomes single spaces, characters that nobody sees vanish.</summary>
    public static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category == UnicodeCategory.Control)
            {
                result.Append(result.Length > 0 && result[^1] != ' ' ? " " : "");
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.Surrogate))
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>Plain text as one line of Markdown.</summary>
    public static string Escape(string text)
    {
        var line = Plain(text);
        var result = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            result.Append(IsMarkup(line, i) ? "\\" : "").Append(line[i]);
        }

        return result.ToString();
    }

    /// <summary>A text in the double quotes of YAML.</summary>
    public static string Quoted(string text) =>
        $"\"{Plain(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static bool IsMarkup(string line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '|' or '~' => true,
        '_' => !(IsInWord(line, at - 1) && IsInWord(line, at + 1)),
        '<' => at + 1 < line.Length && (char.IsLetter(line[at + 1]) || line[at + 1] is '/' or '!' or '?'),
        '&' => IsEntity(line.AsSpan(at + 1)),
        '#' => at == 0 || line[at - 1] is ' ' or '#',
        '>' or '-' or '+' or '=' => at == 0,
        '.' or ')' => at > 0 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    private static bool IsInWord(string line, int at) => at >= 0 && at < line.Length && char.IsLetterOrDigit(line[at]);

    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
        return end > 0 && text[..end].TrimStart('#').IndexOfAnyExcept(EntityCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> EntityCharacters =
        System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
