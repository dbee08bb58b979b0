using Automation.Core.Policies.Approvals;
using Automation.Core.Practices.Review.Approvals;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>What was approved is what will be merged.</summary>
internal sealed class StaleApprovalsRule : ReviewRule
{
    public override string Id => "stale-approvals";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override SnapshotPart? Reads => SnapshotPart.Reviews;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request with approvals that would count.",
        Conditions = "Each approval is of the head, of the same files, or of the same diff on another base: a rebase, a merge of the base "
            + "and a squash keep it. Where another base branch was chosen since, the diff is held against the one that was approved, "
            + "as it was seen then. One that cannot be compared is not taken for fresh.",
        Result = "One finding for each stale approval: whose, of which commit, since when (as far as GitHub and the commits tell), which "
            + "files changed and by which commits. For information only where enough others approve, or `approvals.stale` is `count`.",
        Why = "An approval says nothing about what was written after it.",
        Fix = "Ask for another review of what changed.",
        Source = "https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/"
            + "managing-protected-branches/about-protected-branches#require-pull-request-reviews-before-merging",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.ReviewsUnknown;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        var harmless = subject.Settings.Approvals.Stale == StaleApprovals.Count || subject.Approvals.IsMet;
        return subject.Tally.Stale.Select(review => new Violation(
            StaleApproval.Of(review, subject).ToString(),
            Fix: $"Ask {review.Login} to look at what changed, and to approve again.",
            AtMost: harmless ? Severity.Info : null,
            WaitsFor: harmless ? null : [review.Login]));
    }
}
