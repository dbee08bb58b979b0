namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Finds lines that are too long to read in a terminal. A line with a web address cannot be wrapped and is let pass.</summary>
internal static class LongLines
{
    /// <summary>Length of the longest line above the limit, and how many there are.</summary>
    public static (int Longest, int Count) Measure(string text, int limit)
    {
        var (longest, count) = (0, 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            if (line.Length > limit && !HasAddress(line))
            {
                longest = Math.Max(longest, line.Length);
                count++;
            }
        }

        return (longest, count);
    }

    private static bool HasAddress(ReadOnlySpan<char> line) =>
        line.Contains("http://", StringComparison.OrdinalIgnoreCase) || line.Contains("https://", StringComparison.OrdinalIgnoreCase);
}
