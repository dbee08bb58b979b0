using Automation.Core.Practices.Review.Content;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>
/// Trigger: every pull request. Conditions: a merge closes an issue, or title, description, branch or a commit mentions one. Result: one
/// finding. Fix: a closing keyword in the description. Off by default.
/// </summary>
internal sealed class LinkedIssueRule : ReviewRule
{
    private const string Closing = "closing";

    public override string Id => "linked-issue";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request; bots are exempt unless `exempt-bots` is off, and so is a revert that names what it takes back.",
        Conditions = "An issue is linked that a merge closes; or title, description or a commit message mentions one by `#12`, "
            + "`owner/repo#12`, `GH-12`, its address, a key such as `ABC-12` whose prefix is one of `prefixes`, or a text that one of "
            + "`patterns` matches; or the branch does, by `issue-12` or the last two. With `closing` only the first will do.",
        Result = "One finding for the pull request.",
        Why = "The issue says what was wanted and by whom; a reviewer checks the change against it.",
        Fix = "Write in the description which issue this closes, such as `Closes #12`.",
        Source = "https://docs.github.com/issues/tracking-your-work-with-issues/linking-a-pull-request-to-an-issue",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new(Closing, false, "Whether only an issue counts that a merge closes, by a closing keyword or by hand."),
        .. IssueForms.Options,
        .. ExemptOptions.Of(),
    ];

    public override string? SkipReason(ReviewSubject subject) =>
        subject.NotOpened ?? subject.BotExemption ?? subject.RevertExemption;

    public override IEnumerable<string> Unseen(ReviewSubject subject) =>
        IsMissing(subject, subject.Policy.SettingOf(PracticeIds.Review, this).Options) ? Unread(subject) : [];

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        if (!Unread(subject).Any() && IsMissing(subject, options))
        {
            yield return new Violation(options.Flag(Closing) ? "A merge would close no issue." : "No issue is linked or mentioned.");
        }
    }

    /// <summary>An issue that GitHub does not show may be the one that is asked for.</summary>
    private static IEnumerable<string> Unread(ReviewSubject subject) =>
        subject.Snapshot.Gaps.Where(g => g.Part == SnapshotPart.LinkedIssues).Select(g => g.Reason);

    private static bool IsMissing(ReviewSubject subject, RuleOptions options) =>
        subject.Snapshot.LinkedIssues.Count == 0
        && !ExemptOptions.Hold(subject, options)
        && (options.Flag(Closing) || !IsMentioned(subject.Snapshot, IssueForms.Of(options)));

    /// <summary>What a template hides in comments links nothing.</summary>
    private static bool IsMentioned(PullRequestSnapshot snapshot, IssueForms forms) =>
        forms.AreIn(snapshot.Title ?? "")
        || forms.AreIn(DescriptionText.WithoutComments(snapshot.Body ?? ""))
        || forms.AreInName(snapshot.HeadRef)
        || snapshot.Commits.Any(commit => forms.AreIn(commit.Message));
}
