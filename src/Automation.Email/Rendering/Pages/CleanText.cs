using System.Text;

namespace Automation.Email.Rendering.Pages;

/// <summary>Makes a text that others wrote one line of bounded length.</summary>
internal static class CleanText
{
    /// <summary>Of a title, in UTF-16 units.</summary>
    public const int TitleLength = 90;

    /// <summary>Of a name, such as a label's or a team's.</summary>
    public const int NameLength = 40;

    /// <summary>
    /// Line breaks, tabs and runs of blanks become one blank; other control characters and the marks that reorder a line (Unicode
    /// bidirectional embeddings, overrides and isolates) go. A text that is too long is cut between two characters as readers see them,
    /// and ends in an ellipsis.
    /// </summary>
    public static string Of(string text, int length = TitleLength)
    {
        var line = OneLine(text);
        if (line.Length <= length)
        {
            return line;
        }

        var end = 0;
        for (var next = 0; next < length; next += StringInfo.GetNextTextElementLength(line, next))
        {
            end = next;
        }

        return line[..end].TrimEnd() + "…";
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !IsUnwanted(rune))
            {
                line.Append(rune.ToString());
            }
            else if (Rune.IsWhiteSpace(rune) && line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Joiners between emoji and letters, U+200C and U+200D, stay: they are part of characters.</summary>
    private static bool IsUnwanted(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0xFFFD or 0x200B or (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E)
            or (>= 0x2060 and <= 0x206F) or 0xFEFF;
}
