namespace Automation.Core.Practices;

/// <summary>Cuts texts that others wrote to a length that fits a message.</summary>
internal static class Excerpt
{
    private const int Usual = 80;

    /// <summary>The text on one line, with an ellipsis where it was cut.</summary>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Usual ? line : $"{Cut(line, Usual)}…";
    }

    /// <summary>At most so many characters, never half of one.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
