namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Makes text of a message fit for a sentence: without control characters, and not longer than anyone reads.</summary>
internal static class Quotation
{
    private const int MaxLength = 120;

    public static string Of(string text)
    {
        var length = Math.Min(text.Length, MaxLength);
        var end = length < text.Length && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return Visible(text[..end]) + (end < text.Length ? "..." : "");
    }

    /// <summary>The whole text without control characters; null where it is too long to be quoted.</summary>
    public static string? Whole(string text) => text.Length <= 2 * MaxLength ? Visible(text) : null;

    private static string Visible(string text) => text.Any(char.IsControl) ? string.Concat(text.Where(c => !char.IsControl(c))) : text;
}
