namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with a body. Conditions: a blank line stands between the first line and the body. Result: an error, as the
/// message breaks the specification.
/// </summary>
internal sealed class BodyLeadingBlankRule : MessageRule
{
    public override string Id => "body-leading-blank";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every commit message with a body.",
        Conditions = "A blank line stands between the first line and the body.",
        Result = "The first line is quoted.",
        Why = "Without the blank line git takes the body for a part of the title.",
        Fix = "Put a blank line below the first line.",
        Source = $"Point 6 of {Specification}; {Conventional}",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
        [When.Option(When.Always, "a blank line stands before the body")];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options) =>
        message.Message.Body is null || message.Message.IsCrowded == When.IsNever(options) ? []
        : message.Message.IsCrowded
        ? [new("the body begins without a blank line below the first line", "put a blank line below the first line")]
        : [new("the body begins after a blank line", "take the blank line below the first line away")];
}
