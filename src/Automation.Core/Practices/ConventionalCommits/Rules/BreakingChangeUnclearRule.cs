namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message that is not marked as breaking. Conditions: no line looks like the announcement of a breaking change.
/// Result: a warning, because tools differ on such lines and most of them miss the break.
/// </summary>
internal sealed class BreakingChangeUnclearRule : MessageRule
{
    public override string Id => "breaking-change-unclear";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every message that is not marked as breaking.",
        Conditions = "No line looks like a breaking change without being one: `breaking change:` in lower case, `BREAKING CHANGES:`, "
            + "`BREAKING CHANGE` without a colon, or the token inside of a paragraph or behind a bullet.",
        Result = "What keeps the line from being recognised is named.",
        Why = "It is probably a breaking change that release tools miss.",
        Fix = "Put `!` before the colon of the first line, or write a footer BREAKING CHANGE: description after a blank line.",
        Source = $"Points 11, 12, 15 and 16 of {Specification}",
    };

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options) =>
        BreakingChangeHints.Find(message.Message) is { } hint
            ? [new(
                $"{hint}, so the change does not count as breaking",
                "if it breaks something, put `!` before the first line's colon, or write a footer after a blank line: "
                    + "`BREAKING CHANGE: description`")]
            : [];
}
