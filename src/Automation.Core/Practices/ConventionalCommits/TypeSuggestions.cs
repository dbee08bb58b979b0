using Automation.Core.Policies;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Guesses which allowed type was meant, where there is only one sensible guess.</summary>
internal static class TypeSuggestions
{
    /// <summary>A type is a short word; what is longer was never meant to be one.</summary>
    private const int LongestType = 24;

    /// <summary>From this length on, two mistakes still leave a word that can be told from others.</summary>
    private const int LongWord = 6;

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["feature"] = "feat",
        ["features"] = "feat",
        ["feats"] = "feat",
        ["bugfix"] = "fix",
        ["bug-fix"] = "fix",
        ["bugfixes"] = "fix",
        ["hotfix"] = "fix",
        ["hot-fix"] = "fix",
        ["bug"] = "fix",
        ["fixes"] = "fix",
        ["fixed"] = "fix",
        ["fixing"] = "fix",
        ["doc"] = "docs",
        ["documentation"] = "docs",
        ["tests"] = "test",
        ["testing"] = "test",
        ["performance"] = "perf",
        ["refact"] = "refactor",
        ["refactored"] = "refactor",
        ["refactoring"] = "refactor",
        ["chores"] = "chore",
        ["styles"] = "style",
        ["styling"] = "style",
        ["reverts"] = "revert",
        ["reverted"] = "revert",
        ["deps"] = "build",
    };

    /// <summary>Words of their own that only look like a misspelled type.</summary>
    private static readonly HashSet<string> OtherWords = new(["core", "text", "rest", "next", "mix"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The allowed type that was meant; null when it is not certain.</summary>
    public static string? For(string type, IReadOnlyList<string> allowed)
    {
        if (Synonyms.GetValueOrDefault(type) is { } synonym && allowed.Contains(synonym))
        {
            return synonym;
        }

        return type.Length > LongestType || OtherWords.Contains(type) ? null : Nearest(type.ToLowerInvariant(), allowed);
    }

    /// <summary>The type at the smallest distance, where no other is as near.</summary>
    private static string? Nearest(string type, IReadOnlyList<string> allowed)
    {
        var (nearest, best) = ((string?)null, int.MaxValue);
        foreach (var candidate in allowed.Where(candidate => candidate.Length is > 2 and <= LongestType))
        {
            var distance = NearestKey.Distance(type, candidate);
            var limit = Math.Min(type.Length, candidate.Length) >= LongWord ? 2 : 1;
            if (distance <= limit && distance <= best)
            {
                (nearest, best) = (distance < best ? candidate : null, distance);
            }
        }

        return nearest;
    }
}
