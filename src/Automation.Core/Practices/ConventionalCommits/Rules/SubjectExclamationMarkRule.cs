namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: no <c>!</c> stands before the colon, or one does, as <c>when</c> says.
/// Result: the first line is quoted. Off by default.
/// </summary>
internal sealed class SubjectExclamationMarkRule : MessageRule
{
    public override string Id => "subject-exclamation-mark";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "No exclamation mark stands before the colon, or one does, as `when` says.",
        Result = "The first line is quoted.",
        Why = "Some tools, and teams, mark breaking changes by footers only.",
        Fix = "Take the exclamation mark away, or put it before the colon.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
        [When.Option(When.Never, "an exclamation mark stands before the colon")];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var (parsed, never) = (message.Message, When.IsNever(options));
        return parsed.Type is null || parsed.HasExclamationMark != never
            ? []
            : [Problem.WithHeader(
                never ? "there is an exclamation mark before the colon" : "there is no exclamation mark before the colon",
                CommitMessagePrinter.PrintHeader(parsed with { HasExclamationMark = !never }))];
    }
}
