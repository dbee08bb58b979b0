namespace Automation.Core.Policies;

/// <summary>Finds the key, or the name, that a mistyped one was meant to be.</summary>
public static class NearestKey
{
    /// <summary>Longer texts are no typing errors, and comparing them would cost time that their writer chooses.</summary>
    private const int MaxLength = 100;

    /// <summary>"Did you mean ..?", or null when no candidate is near.</summary>
    public static string? Hint(string written, IEnumerable<string> candidates) =>
        Find(written, candidates) is { } near ? $"Did you mean '{near}'?" : null;

    /// <summary>The nearest candidate within a third of the written text's length (at least one edit), the first among equals.</summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        if (written.Length is 0 or > MaxLength)
        {
            return null;
        }

        var lower = written.ToLowerInvariant().Replace('_', '-');
        string? nearest = null;
        var least = Math.Max(1, written.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            // Texts are at least as many edits apart as their lengths differ.
            var distance = Math.Abs(candidate.Length - lower.Length);
            distance = distance < least ? Distance(lower, candidate.ToLowerInvariant()) : distance;
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1][];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i] = new int[b.Length + 1];
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i][j] = Math.Min(i, j) == 0 ? Math.Max(i, j) : Step(rows, a, b, i, j);
            }
        }

        return rows[a.Length][b.Length];
    }

    private static int Step(int[][] rows, string a, string b, int i, int j)
    {
        var replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var least = Math.Min(replaced, Math.Min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
