using System.Text;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Counts what a reader sees as one character once, so that an emoji is no longer than a letter.</summary>
internal static class Characters
{
    public static int Count(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }

        var count = 0;
        for (; text.Length > 0; count++)
        {
            text = text[StringInfo.GetNextTextElementLength(text)..];
        }

        return count;
    }

    /// <summary>Whether a text is longer than a limit; nearly always told by its length alone, which is never less than the count.</summary>
    public static bool Exceed(ReadOnlySpan<char> text, int limit) => text.Length > limit && Count(text) > limit;
}
