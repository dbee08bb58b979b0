namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// Says what the specification and commitlint make of something that a rule of the policy found, so that nobody argues by the wrong
/// book. Both judge the message itself; which of their rules mean the same as ours stands in <see cref="SpecificationOf"/> and
/// <see cref="CommitlintOf"/>.
/// </summary>
internal static class ModeComparison
{
    private const string BreakingChangeUnclear = "breaking-change-unclear";

    private static readonly string[] HeaderPoints = ["spec-1", "spec-4", "spec-5", "spec-13"];

    /// <summary>
    /// One sentence where the specification or commitlint lets pass what the rule found in the message; null where neither does.
    /// </summary>
    /// <param name="message">The whole message.</param>
    /// <param name="rule">Name of the rule, without the practice's prefix.</param>
    public static string? Explain(string message, string rule)
    {
        var specification = CommitLinter.Lint(message, CommitLintMode.Spec);
        var commitlint = CommitLinter.Lint(message, CommitLintMode.Commitlint);
        return rule == BreakingChangeUnclear
            ? ExplainBreak(specification.Breaking, commitlint.Breaking)
            : Explain(Names(specification.Errors, SpecificationOf(rule)), CommitlintOf(rule), commitlint);
    }

    private static string? Explain(bool forbidden, string[] counterparts, CommitLint commitlint) =>
        (forbidden, commitlint) switch
        {
            (true, { Ignored: true }) => "The specification forbids this; commitlint ignores such a message.",
            (false, { Ignored: true }) => "The specification allows this, and commitlint ignores such a message.",
            (true, _) when Names(commitlint.Errors, counterparts) => null,
            (false, _) when Names(commitlint.Errors, counterparts) => "The specification allows this; commitlint does not.",
            (true, _) when Names(commitlint.Warnings, counterparts) => "The specification forbids this; commitlint only warns of it.",
            (false, _) when Names(commitlint.Warnings, counterparts) => "The specification allows this; commitlint warns of it.",
            (true, _) => "The specification forbids this; commitlint allows it.",
            (false, _) => "Neither the specification nor commitlint's conventional configuration objects to this.",
        };

    /// <summary>Both readings of such a line are alive: only the specification insists on upper case and on a footer.</summary>
    private static string? ExplainBreak(bool bySpecification, bool byCommitlint) => (bySpecification, byCommitlint) switch
    {
        (false, true) => "The specification does not count it as a breaking change; commitlint's parser does.",
        (false, false) => "Neither the specification nor commitlint's parser counts it as a breaking change.",
        _ => null,
    };

    private static string[] SpecificationOf(string rule) => rule switch
    {
        "header-format" or "header-trim" or "type-empty" or "subject-empty" or "revert-header" or "fixup-commit" => HeaderPoints,
        "body-leading-blank" => ["spec-6"],
        "footer-leading-blank" => ["spec-8"],
        "breaking-change-footer" => ["spec-12"],
        CommitLint.EmptyMessage => [CommitLint.EmptyMessage],
        _ => [],
    };

    private static string[] CommitlintOf(string rule) => rule == "header-format" ? ["subject-empty", "type-empty"] : [rule];

    private static bool Names(IReadOnlyList<string> found, string[] names) => found.Any(names.Contains);
}
