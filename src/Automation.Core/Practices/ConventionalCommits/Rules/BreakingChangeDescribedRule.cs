namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with <c>!</c> before its colon. Conditions: a <c>BREAKING CHANGE</c> footer says what breaks; for a title the
/// description of the pull request may say it. Result: the first line is quoted. Off by default: to the specification the first line is
/// enough (point 13).
/// </summary>
internal sealed class BreakingChangeDescribedRule : MessageRule
{
    public const string Describe = "say what breaks in a footer after a blank line: `BREAKING CHANGE: description`";

    public override string Id => "breaking-change-described";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every message with `!` before its colon.",
        Conditions = "A `BREAKING CHANGE:` footer says what breaks; with `body`, a body is enough. For a title, the description of the "
            + "pull request is looked at in the same way.",
        Result = "The first line is quoted.",
        Why = "Whoever upgrades must know what to change; the first line has no room for that.",
        Fix = "Write a footer after a blank line: BREAKING CHANGE: description",
        Source = $"Points 11 to 13 of {Specification}",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new("body", false, "Whether a body is enough, without the footer.")];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        if (!message.Message.HasExclamationMark || Explains(message.Message, options))
        {
            return [];
        }

        return message.IsTitle && subject.Description is { } description && Explains(description, options)
            ? []
            : [new("it is marked as breaking, and nothing says what breaks", Describe)];
    }

    private static bool Explains(CommitMessage message, RuleOptions options) =>
        message.Footers.Any(footer => footer.IsBreakingChange) || (options.Flag("body") && message.Body is not null);
}
