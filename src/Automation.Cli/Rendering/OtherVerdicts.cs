using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Cli.Rendering;

/// <summary>What the specification and commitlint say of a message that the policy refuses.</summary>
internal static class OtherVerdicts
{
    /// <summary>One line; null where both refuse the message too, and where it is one of them that judged.</summary>
    public static string? On(string message, CommitLint lint)
    {
        if (lint.Valid || lint.Mode != CommitLintMode.Policy)
        {
            return null;
        }

        var specification = CommitLinter.Lint(message, CommitLintMode.Spec);
        var commitlint = CommitLinter.Lint(message, CommitLintMode.Commitlint);
        return specification.Valid || commitlint.Valid
            ? $"by the specification: {Describe(specification)}; by commitlint: {Describe(commitlint)}"
            : null;
    }

    private static string Describe(CommitLint lint) =>
        lint.Ignored ? "ignored" : lint.Valid ? "valid" : string.Join(", ", lint.Errors);
}
