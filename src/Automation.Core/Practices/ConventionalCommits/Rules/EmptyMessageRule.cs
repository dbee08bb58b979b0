namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every commit message. Conditions: it holds more than white space. Result: an error on the commit. Fix: write a message.
/// </summary>
internal sealed class EmptyMessageRule : MessageRule
{
    public override string Id => CommitLint.EmptyMessage;

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The message holds more than white space.",
        Result = "The message is named as blank.",
        Why = "A commit without a message tells neither people nor release tools what changed.",
        Fix = "Write a message such as: fix: handle an empty list",
        Source = $"Point 1 of {Specification}",
    };

    protected override bool AppliesTo(LintedMessage message) => message.Message.IsBlank;

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options) =>
        [new("the message is blank", "write a message such as `fix: handle an empty list`")];
}
