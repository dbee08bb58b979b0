namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every whole message. Conditions: a break is marked both by <c>!</c> and by a footer, or there is none. Result: the first line
/// is quoted, and what is missing is named. Off by default: to the specification one of them is enough (point 11).
/// </summary>
internal sealed class BreakingChangeExclamationMarkRule : WholeMessageRule
{
    public override string Id => "breaking-change-exclamation-mark";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryWholeMessage,
        Conditions = "Either both or neither of these: `!` before the colon, and a `BREAKING CHANGE:` footer.",
        Result = "The first line is quoted, and what is missing is named.",
        Why = "The mark is seen in every list, the footer says what to do; some tools read only one of them.",
        Fix = "Put `!` before the colon and write a footer BREAKING CHANGE: description",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
        [When.Option(When.Always, "a message has both the mark and the footer, or neither")];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var marked = message.Message.HasExclamationMark;
        var described = message.Message.Footers.Any(footer => footer.IsBreakingChange);
        return (marked == described) != When.IsNever(options) ? []
            : marked == described ? [new("the break is marked twice, or not at all", "leave either the mark or the footer")]
            : marked ? [new("there is an exclamation mark, and no BREAKING CHANGE footer", BreakingChangeDescribedRule.Describe)]
            : [new("there is a BREAKING CHANGE footer, and no exclamation mark", BreakingChangeMarkedRule.Mark)];
    }
}
