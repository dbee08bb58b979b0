using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Cli.Documents;

/// <summary>A line of <c>commits lint --format json</c>.</summary>
internal sealed record CommitDocument(
    int Index,
    bool Valid,
    bool Ignored,
    IReadOnlyList<string> Errors,
    IReadOnlyList<string> Warnings,
    string? Type,
    string? Scope,
    bool Breaking)
{
    public static CommitDocument Of(int index, CommitLint lint) =>
        new(index, lint.Valid, lint.Ignored, lint.Errors, lint.Warnings, lint.Type, lint.Scope, lint.Breaking);
}
