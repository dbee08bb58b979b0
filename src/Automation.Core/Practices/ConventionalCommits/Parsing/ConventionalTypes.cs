namespace Automation.Core.Practices.ConventionalCommits.Parsing;

/// <summary>
/// The types of @commitlint/config-conventional, which most messages have. One text serves all messages of a type, so that reading a
/// message makes no new one.
/// </summary>
internal static class ConventionalTypes
{
    public static bool Contains(ReadOnlySpan<char> type) => Find(type) is not null;

    /// <summary>The type as a text, copied only where it is none of ours.</summary>
    public static string TextOf(ReadOnlySpan<char> type) => Find(type) ?? type.ToString();

    private static string? Find(ReadOnlySpan<char> type) => type switch
    {
        "build" => "build",
        "chore" => "chore",
        "ci" => "ci",
        "docs" => "docs",
        "feat" => "feat",
        "fix" => "fix",
        "perf" => "perf",
        "refactor" => "refactor",
        "revert" => "revert",
        "style" => "style",
        "test" => "test",
        _ => null,
    };
}
