using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;
using Automation.GitHub.Http;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Reads what the review practice needs beyond the pull request itself: teams, roles, and what was approved. It comes last, and takes no
/// more requests than <see cref="MaxRequests"/> leaves, so that no pull request uses up the limit of all others.
/// </summary>
internal static class ReviewContext
{
    /// <summary>Of a whole load, the one for a token included.</summary>
    public const int MaxRequests = 60;

    /// <param name="snapshot">With everything else.</param>
    /// <param name="policy">The policy that applies to it.</param>
    /// <param name="known">What was approved, as far as it was worked out before.</param>
    public static Task<PullRequestSnapshot> CompleteAsync(
        InstallationClient client,
        PullRequestSnapshot snapshot,
        EffectivePolicy policy,
        IReadOnlyList<ApprovedDiff> known,
        CancellationToken cancellationToken) =>
        CompleteAsync(client, snapshot, ReviewNeeds.Of(snapshot, policy), known, cancellationToken);

    /// <param name="snapshot">With everything else.</param>
    /// <param name="needs">What to read.</param>
    /// <param name="known">What was approved, as far as it was worked out before.</param>
    public static async Task<PullRequestSnapshot> CompleteAsync(
        InstallationClient client,
        PullRequestSnapshot snapshot,
        ReviewNeeds needs,
        IReadOnlyList<ApprovedDiff> known,
        CancellationToken cancellationToken)
    {
        var (repository, name) = (snapshot.Key.Repository, snapshot.Repository.Name);
        var (teams, teamGaps) = await TeamsReader.ReadAsync(client, name, needs.Teams, Left, cancellationToken);
        var diffs = await ReviewedDiffsReader.ReadAsync(client, snapshot, needs.Commits, known, Left, cancellationToken);
        var (permissions, roleGaps) = await PermissionsReader.ReadAsync(client, repository, needs.Logins, Left, cancellationToken);
        return snapshot with
        {
            Teams = teams,
            ReviewedDiffs = diffs,
            EarlierDiffs = known.Where(d => d.BaseRef != snapshot.BaseRef)
                .DistinctBy(static d => (d.Commit, d.BaseRef))
                .ToDictionary(static d => (d.Commit, d.BaseRef), static d => d.PatchId),
            Permissions = permissions,
            Gaps = [.. snapshot.Gaps, .. teamGaps, .. roleGaps],
        };

        bool Left() => client.Requests < MaxRequests - 1;
    }
}
