using Automation.Core.Policies;
using Automation.Core.Policies.Approvals;
using Automation.Core.Practices.Review.Approvals;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>Enough of the right people approve the change.</summary>
internal sealed class ApprovalsRule : ReviewRule
{
    public override string Id => "approvals";

    public override Severity? DefaultSeverity => Severity.Error;

    public override SnapshotPart? Reads => SnapshotPart.Reviews;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request whose reviews are known.",
        Conditions = "At least `approvals.required` people approve, among `approvals.from` and `approvals.teams` where these are set, and "
            + "every entry of `approvals.require` that applies is met. An approval counts where it is the person's latest decision, was "
            + "not dismissed, is of the current diff, and its author is a human who can push and wrote no part of the change.",
        Result = "One finding for each requirement that is not met: how many approvals are missing and of whom, and which do not count and "
            + "why. What hangs on something unknown, such as the members of a team, makes the practice neutral.",
        Why = "A second pair of eyes catches what the author cannot see, and spreads knowledge of the code.",
        Fix = "Ask someone other than the author who can push to this repository to review and approve.",
        Source = "https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/"
            + "managing-protected-branches/about-protected-branches",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.ReviewsUnknown;

    public override IEnumerable<string> Unseen(ReviewSubject subject)
    {
        if (subject.Tally.Approvers.Count > 0)
        {
            foreach (var gap in subject.Snapshot.Gaps.Where(g => MayRefuse(g.Part, subject.Settings.Approvals)))
            {
                yield return gap.Reason;
            }
        }

        foreach (var requirement in Of(subject, RequirementState.Undecided))
        {
            yield return ApprovalGuidance.Undecided(requirement, subject.Snapshot);
        }
    }

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options) =>
        Of(subject, RequirementState.Unmet).Select(r => ApprovalGuidance.Violation(r, subject.Snapshot));

    /// <summary>Commits tell who wrote the change, and turns whether an approval was for another base branch.</summary>
    private static bool MayRefuse(SnapshotPart part, ApprovalSettings settings) => part switch
    {
        SnapshotPart.Commits => !(settings.AllowContributors && settings.AllowAuthor),
        SnapshotPart.Turns => settings.Stale != StaleApprovals.Count,
        _ => false,
    };

    /// <summary>Owners have a rule of their own.</summary>
    private static IEnumerable<RequirementStatus> Of(ReviewSubject subject, RequirementState state) =>
        subject.Approvals.In(state).Where(r => r.Kind != RequirementKind.Owners);
}
