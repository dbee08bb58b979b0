namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with a <c>BREAKING CHANGE</c> footer. Conditions: <c>!</c> stands before the colon as well. Result: the first
/// line is quoted. Off by default: to the specification the footer is enough (point 11).
/// </summary>
internal sealed class BreakingChangeMarkedRule : MessageRule
{
    public const string Mark = "put `!` before the first colon";

    public override string Id => "breaking-change-marked";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every commit message with a BREAKING CHANGE footer.",
        Conditions = "`!` stands before the colon of the first line.",
        Result = "The first line is quoted.",
        Why = "Lists of commits show first lines only; without the mark nobody sees the break there.",
        Fix = "Put `!` before the colon of the first line.",
        Source = $"Points 11 to 13 of {Specification}",
    };

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var parsed = message.Message;
        return parsed is { Type: not null, HasExclamationMark: false } && parsed.Footers.Any(footer => footer.IsBreakingChange)
            ? [Problem.WithHeader(
                "the footer announces a breaking change, and the first line does not show it",
                CommitMessagePrinter.PrintHeader(parsed with { HasExclamationMark = true }))]
            : [];
    }
}
