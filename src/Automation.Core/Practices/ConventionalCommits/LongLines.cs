namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// Finds lines that are too long to read in a terminal. Lines that cannot be wrapped pass: with a web address, in a block of code (fenced
/// or indented), in a table, and trailers that name a person.
/// </summary>
internal static class LongLines
{
    private const int CodeIndent = 4;

    /// <summary>Length of the longest line above the limit, and how many there are.</summary>
    public static (int Longest, int Count) Measure(string text, int limit)
    {
        var (longest, count) = (0, 0);
        if (text.Length <= limit)
        {
            return (0, 0);
        }

        var fence = default(char);
        var mayIndent = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            var content = line.TrimStart();
            var isCode = mayIndent && IsIndented(line, content);
            mayIndent = isCode || content.IsEmpty;
            if (!isCode && Fence(content) is var mark and not default(char) && (fence == default || fence == mark))
            {
                fence = fence == default ? mark : default;
                continue;
            }

            if (fence == default && !isCode && Characters.Exceed(line, limit) && !CannotBeWrapped(content))
            {
                longest = Math.Max(longest, Characters.Count(line));
                count++;
            }
        }

        return (longest, count);
    }

    /// <summary>The character of a line that opens or closes a block of code (https://spec.commonmark.org/0.31.2/#fenced-code-blocks).</summary>
    private static char Fence(ReadOnlySpan<char> content) => content.StartsWith("```") ? '`' : content.StartsWith("~~~") ? '~' : default;

    /// <summary>A paragraph that begins with four spaces or a tab is code; further lines of a paragraph may be indented as they like.</summary>
    private static bool IsIndented(ReadOnlySpan<char> line, ReadOnlySpan<char> content) =>
        !content.IsEmpty && (line.Length - content.Length >= CodeIndent || line[0] == '\t');

    private static bool CannotBeWrapped(ReadOnlySpan<char> content) =>
        content.StartsWith('|') || HasAddress(content) || Trailers.IsPerson(content);

    private static bool HasAddress(ReadOnlySpan<char> line) =>
        line.Contains("http://", StringComparison.OrdinalIgnoreCase) || line.Contains("https://", StringComparison.OrdinalIgnoreCase);
}
