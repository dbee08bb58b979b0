namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: whole messages of type <c>revert</c>. Conditions: the message names the commits that it takes back. Result: an information.
/// Fix: a footer with their ids, as the specification recommends.
/// </summary>
internal sealed class RevertTargetRule : WholeMessageRule
{
    public override string Id => "revert-target";

    public override Severity? DefaultSeverity => Severity.Info;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every commit message of type `revert`.",
        Conditions = "A footer `Refs:` or git's own sentence `This reverts commit ...` names the commits that are taken back.",
        Result = "The first line is quoted.",
        Why = "Release tools leave a commit and its revert out only when they know that the two belong together.",
        Fix = "Write a footer after a blank line with the ids of the commits, such as Refs: 676104e, a215868",
        Source = "https://www.conventionalcommits.org/en/v1.0.0/#how-does-conventional-commits-handle-revert-commits",
    };

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options) =>
        "revert".Equals(message.Message.Type, StringComparison.OrdinalIgnoreCase) && RevertTargets.Of(message.Message).Count == 0
            ? [new("it does not name the commits that it takes back", "add a footer with their ids, such as `Refs: 676104e`")]
            : [];
}
