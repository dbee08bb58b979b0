using Automation.Core.Practices.ConventionalCommits.Corrections;

namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: commits headed <c>fixup!</c>, <c>squash!</c> or <c>amend!</c>. Conditions: none reaches the base branch.
/// Result: an error where a merge would keep the commit; else an information, as they are useful during review. Fix: autosquash.
/// </summary>
internal sealed class FixupCommitRule : MessageRule
{
    public override string Id => "fixup-commit";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Commits headed `fixup!`, `squash!` or `amend!`.",
        Conditions = "No such commit reaches the base branch: it would where merging or rebasing is allowed, and where a squash takes "
            + "over the message of the only commit.",
        Result = "An error for each commit that would stay. Where commits are squashed, and before there is a pull request, an "
            + "information at most, whatever the policy says.",
        Why = "The commit is meant to disappear into another one; merged as it is, it stays in the history for good.",
        Fix = "Run `git rebase -i --autosquash` onto the base branch, then `git push --force-with-lease`.",
        Source = "https://git-scm.com/docs/git-rebase#Documentation/git-rebase.txt---autosquash",
    };

    protected override bool AppliesTo(LintedMessage message) => message.Kind == MessageKind.Fixup;

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var mark = MessageKinds.FixupMark(message.Message.Header);
        return
        [
            new(
                message.IsKept ? $"this {mark} commit would stay in the history" : $"this {mark} commit is to be squashed before merging",
                Change: null,
                message.IsKept ? null : Severity.Info)
            {
                Fix = MessageRemedy.Rebase(
                    "-i --autosquash", "Let git squash such commits into those that they belong to, then push.", subject),
            },
        ];
    }
}
