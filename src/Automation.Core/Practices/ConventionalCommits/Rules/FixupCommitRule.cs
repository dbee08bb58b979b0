namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: commits headed <c>fixup!</c>, <c>squash!</c> or <c>amend!</c>. Conditions: none is left when the pull request is merged.
/// Result: an information, as they are useful during review; policy can make it an error. Fix: autosquash.
/// </summary>
internal sealed class FixupCommitRule : MessageRule
{
    public override string Id => "fixup-commit";

    public override Severity? DefaultSeverity => Severity.Info;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Commits headed `fixup!`, `squash!` or `amend!`.",
        Conditions = "No such commit is left when the pull request is merged.",
        Result = "An information for each commit; set the rule to error where commits are kept on merging.",
        Why = "The commit is meant to disappear into another one; merged as it is, it stays in the history for good.",
        Fix = "Run `git rebase -i --autosquash` onto the base branch, then `git push --force-with-lease`.",
        Source = "https://git-scm.com/docs/git-rebase#Documentation/git-rebase.txt---autosquash",
    };

    protected override bool AppliesTo(LintedMessage message) => message.Kind == MessageKind.Fixup;

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options) =>
        [new($"this is a {MessageKinds.FixupMark(message.Message.Header)} commit, to be squashed before merging", Change: null)];
}
