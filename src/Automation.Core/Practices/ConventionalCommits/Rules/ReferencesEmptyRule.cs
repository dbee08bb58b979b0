namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every whole message. Conditions: it mentions an issue as <c>#12</c>, or none, as <c>when</c> says. Result: the first line is
/// quoted. Off by default; <c>issue-reference</c> knows more forms and looks at the whole pull request.
/// </summary>
internal sealed class ReferencesEmptyRule : WholeMessageRule
{
    public override string Id => "references-empty";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryWholeMessage,
        Conditions = "The message mentions an issue, such as `#12` or `owner/repo#12`, or none, as `when` says.",
        Result = "The first line is quoted.",
        Why = "The issue tells why a change was made, long after its author has forgotten.",
        Fix = "Mention the issue in a footer, such as `Refs: #12`.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } = [When.Option(When.Never, "the message mentions no issue")];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var never = When.IsNever(options);
        return MessageTexts.Any(message.Message, text => IssueMentions.HasNumber(text)) == never ? []
            : never ? [new("no issue is mentioned", "mention the issue in a footer, such as `Refs: #12`")]
            : [new("an issue is mentioned", "take the mention away")];
    }
}
