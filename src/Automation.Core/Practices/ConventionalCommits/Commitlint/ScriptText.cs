using System.Buffers;
using System.Text;

namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>What JavaScript means by white space, word and upper case, where .NET means something else.</summary>
internal static class ScriptText
{
    /// <summary>
    /// Letters whose upper case is another text, which .NET leaves as they are: their upper case has several characters, or is younger
    /// than .NET's tables, or it is an ASCII letter (the long s, the dotless i).
    /// </summary>
    private const string WithUpperCase =
        "\u00DF\u0149\u01F0\u0390\u03B0\u0587\u1E96\u1E97\u1E98\u1E99\u1E9A\u1F50\u1F52\u1F54\u1F56\u1FB2\u1FB4\u1FB6\u1FB7\u1FC2\u1FC4"
        + "\u1FC6\u1FC7\u1FD2\u1FD3\u1FD6\u1FD7\u1FE2\u1FE3\u1FE4\u1FE6\u1FE7\u1FF2\u1FF4\u1FF6\u1FF7\uFB00\uFB01\uFB02\uFB03\uFB04\uFB05"
        + "\uFB06\uFB13\uFB14\uFB15\uFB16\uFB17\u017F\u0131\u019B\u0264\u1C8A\uA7CD\uA7D3\uA7D5\uA7DB";

    private static readonly SearchValues<char> LineTerminators = SearchValues.Create("\n\r\u2028\u2029");

    /// <summary><c>\s</c>, and what <c>trim</c> removes.</summary>
    public static bool IsWhiteSpace(char c) => c == '\uFEFF' || (c != '\u0085' && char.IsWhiteSpace(c));

    /// <summary><c>\w</c>.</summary>
    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>What <c>.</c> does not match, and where <c>^</c> and <c>$</c> match in multi-line mode.</summary>
    public static bool IsLineTerminator(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    public static bool HasLineTerminator(ReadOnlySpan<char> text) => IndexOfLineTerminator(text) >= 0;

    public static int IndexOfLineTerminator(ReadOnlySpan<char> text) => text.IndexOfAny(LineTerminators);

    public static bool IsBlank(ReadOnlySpan<char> text) => TrimStart(text).IsEmpty;

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => TrimEnd(TrimStart(text));

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsWhiteSpace(text[start]))
        {
            start++;
        }

        return text[start..];
    }

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text[..end];
    }

    /// <summary>
    /// Whether a text begins with a letter that has a case: <c>/^[\p{Ll}\p{Lu}\p{Lt}]/iu</c>. Unicode 17, which node knows and .NET 10
    /// does not, added some and made one caseless.
    /// </summary>
    public static bool BeginsWithCasedLetter(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done
        && (IsCased(rune) || rune.Value is 0xA7CE or 0xA7D2 or 0xA7D4 or (>= 0x16EA0 and <= 0x16EB8) or (>= 0x16EBB and <= 0x16ED3))
        && rune.Value != 0x0295;

    /// <summary>Whether <c>toUpperCase</c> gives a UTF-16 unit back unchanged; half of a pair is.</summary>
    public static bool IsUpper(char c) => char.ToUpperInvariant(c) == c && !WithUpperCase.Contains(c, StringComparison.Ordinal)
        && c is not (>= '\u1F88' and <= '\u1FAF') and not ('\u1FBC' or '\u1FCC' or '\u1FFC');

    private static bool IsCased(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;
}
