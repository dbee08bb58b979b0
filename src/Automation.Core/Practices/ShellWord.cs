using System.Buffers;
using System.Text;

namespace Automation.Core.Practices;

/// <summary>Texts as single words of a shell's command line, for commands that people copy and run.</summary>
internal static class ShellWord
{
    /// <summary>Longer ones nobody would look through before running them.</summary>
    private const int MaxLength = 500;

    private static readonly SearchValues<char> Harmless =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-");

    /// <summary>
    /// The text as one word; null where no reader could see what the command would do: with control or invisible characters, or when it is
    /// too long. Within single quotes nothing has a meaning, but for the quote itself.
    /// </summary>
    public static string? Of(string text) =>
        text.Length is 0 or > MaxLength || !IsVisible(text) ? null
        : text[0] != '-' && text.AsSpan().IndexOfAnyExcept(Harmless) < 0 ? text
        : Quoted(text);

    /// <summary>As <see cref="Of"/>, within quotes also where a shell needs none: for sentences.</summary>
    public static string? Quote(string text) => Of(text) is null ? null : Quoted(text);

    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>Reports show no start of an HTML comment as it is, so that it could not be copied from there.</summary>
    private static bool IsVisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return false;
            }
        }

        return !text.Contains("<!", StringComparison.Ordinal);
    }
}
