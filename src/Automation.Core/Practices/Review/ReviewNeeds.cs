using Automation.Core.Policies;
using Automation.Core.Policies.Approvals;
using Automation.Core.Practices.Review.Approvals;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>
/// What the review practice needs to know beyond the pull request itself, so that a source asks for no more. A snapshot without it is
/// judged all the same; what is missing is said.
/// </summary>
/// <param name="Teams">Teams whose members matter, as <c>org/team</c>: in the policy, and owners of changed files.</param>
/// <param name="Logins">People whose role in the repository matters.</param>
/// <param name="Commits">Approved commits whose diff must be compared with the head's, the latest approval's first.</param>
public sealed record ReviewNeeds(IReadOnlyList<string> Teams, IReadOnlyList<string> Logins, IReadOnlyList<CommitSha> Commits)
{
    /// <param name="snapshot">With files, reviews and CODEOWNERS.</param>
    public static ReviewNeeds Of(PullRequestSnapshot snapshot, EffectivePolicy policy)
    {
        var applying = policy.For(snapshot);
        if (applying.ModeOf(PracticeIds.Review) == PracticeMode.Off
            || Exemption.Reason(snapshot, applying, PracticeIds.Review) is not null)
        {
            return new ReviewNeeds([], [], []);
        }

        var subject = new ReviewSubject(snapshot, applying, snapshot.UpdatedAt);
        var leaves = ApprovalEvaluation.Applying(subject).ToList();
        var approvals = subject.Tally.Approvals.Where(a => a.Refusal is null).ToList();
        return new ReviewNeeds(
            [
                .. leaves.SelectMany(r => r.Teams).Concat(leaves.Exists(r => r.CodeOwners) ? OwningTeams(subject) : [])
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            leaves.Exists(r => r.Permission > ApproverPermission.Write) ? [.. approvals.Select(a => a.Login)] : [],
            [
                .. approvals.Where(a => subject.Freshness.NeedsDiff(a.Review)).Reverse()
                    .Select(a => a.Review.Commit).OfType<CommitSha>().Distinct(),
            ]);
    }

    private static IEnumerable<string> OwningTeams(ReviewSubject subject) =>
        subject.CodeOwners is not { } owners ? []
        : OwnerGroup.Of(owners, subject.Snapshot.Files.Where(f => !subject.Scope.IsExempt(f)))
            .SelectMany(g => g.Owners)
            .Select(ApproverTest.TeamOf)
            .OfType<string>();
}
