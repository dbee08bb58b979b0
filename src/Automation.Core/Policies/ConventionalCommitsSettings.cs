namespace Automation.Core.Policies;

/// <summary>Section <c>practices.conventional-commits</c>.</summary>
public sealed record ConventionalCommitsSettings : PracticeSettings
{
    /// <summary>Allowed types, lower case.</summary>
    public IReadOnlyList<string> Types { get; init; } =
        ["build", "chore", "ci", "docs", "feat", "fix", "perf", "refactor", "revert", "style", "test"];

    /// <summary>Allowed scopes with the path patterns they stand for (none: the scope is allowed anywhere). Empty: any scope.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Scopes { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();
}
