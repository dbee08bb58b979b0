namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Guesses which allowed type was meant, where there is only one sensible guess.</summary>
internal static class TypeSuggestions
{
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["feature"] = "feat",
        ["features"] = "feat",
        ["bugfix"] = "fix",
        ["hotfix"] = "fix",
        ["bug"] = "fix",
        ["fixes"] = "fix",
        ["doc"] = "docs",
        ["documentation"] = "docs",
        ["tests"] = "test",
        ["testing"] = "test",
        ["performance"] = "perf",
        ["refact"] = "refactor",
        ["refactoring"] = "refactor",
        ["deps"] = "build",
    };

    /// <summary>The allowed type that was meant; null when it is not certain.</summary>
    public static string? For(string type, IReadOnlyList<string> allowed)
    {
        if (Synonyms.GetValueOrDefault(type) is { } synonym && allowed.Contains(synonym))
        {
            return synonym;
        }

        string[] near = [.. allowed.Where(candidate => candidate.Length > 2 && IsOneEditAway(type.ToLowerInvariant(), candidate)).Take(2)];
        return near.Length == 1 ? near[0] : null;
    }

    /// <summary>True for texts that one inserted, missing, wrong or swapped character makes equal.</summary>
    private static bool IsOneEditAway(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var start = one.CommonPrefixLength(other);
        var a = one[start..];
        var b = other[start..];
        return (a.Length, b.Length) switch
        {
            ( > 1, > 1) when a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]) => true,
            ( > 0, > 0) when a[1..].SequenceEqual(b[1..]) => true,
            ( > 0, _) when a[1..].SequenceEqual(b) => true,
            (_, > 0) when a.SequenceEqual(b[1..]) => true,
            _ => false,
        };
    }
}
