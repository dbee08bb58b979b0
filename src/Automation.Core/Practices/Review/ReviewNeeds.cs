using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>
/// What the review practice needs to know beyond the pull request itself, so that a source asks for no more. A snapshot without it is
/// judged all the same; what is missing is said.
/// </summary>
/// <param name="Teams">Teams whose members matter, as <c>org/team</c>: in the policy, and owners of changed files.</param>
/// <param name="Logins">People whose role in the repository matters.</param>
/// <param name="Commits">Approved commits whose diff must be compared with the head's.</param>
public sealed record ReviewNeeds(IReadOnlyList<string> Teams, IReadOnlyList<string> Logins, IReadOnlyList<CommitSha> Commits)
{
    /// <param name="snapshot">With files, reviews and CODEOWNERS.</param>
    public static ReviewNeeds Of(PullRequestSnapshot snapshot, EffectivePolicy policy) => new([], [], []);
}
