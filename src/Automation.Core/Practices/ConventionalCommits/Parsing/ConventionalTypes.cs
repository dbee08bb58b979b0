namespace Automation.Core.Practices.ConventionalCommits.Parsing;

/// <summary>
/// The types of @commitlint/config-conventional, which most messages have. One text serves all messages of a type, so that reading a
/// message makes no new one.
/// </summary>
internal static class ConventionalTypes
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        "build", "chore", "ci", "docs", "feat", "fix", "perf", "refactor", "revert", "style", "test",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> type) => Known.Contains(type);

    /// <summary>The type as a text, copied only where it is none of ours.</summary>
    public static string TextOf(ReadOnlySpan<char> type) => Known.TryGetValue(type, out var known) ? known : type.ToString();
}
