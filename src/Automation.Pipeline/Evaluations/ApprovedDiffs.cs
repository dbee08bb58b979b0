using Automation.Core.Diffs;
using Automation.Core.Snapshots;

namespace Automation.Pipeline.Evaluations;

/// <summary>
/// Keeps with a pull request what its approved commits did, so that an approval can still be held against the head when the commit is
/// gone, and need not be read again while the head does the same.
/// </summary>
internal static class ApprovedDiffs
{
    /// <summary>A pull request has few approved commits at a time; the oldest are no longer anybody's latest review.</summary>
    public const int Max = 20;

    /// <param name="known">What was kept so far.</param>
    /// <param name="snapshot">What was evaluated: approvals of its head, and of earlier commits that were compared with it.</param>
    /// <returns>
    /// Those of the latest reviews first; one for each commit and base branch, as it was seen first: whoever may push to that branch can
    /// make the same commit another change there after it was approved.
    /// </returns>
    public static IReadOnlyList<ApprovedDiff> After(IReadOnlyList<ApprovedDiff> known, PullRequestSnapshot snapshot)
    {
        var places = new Dictionary<CommitSha, int>();
        foreach (var (place, review) in snapshot.Reviews.Index())
        {
            if (review.Commit is { } commit)
            {
                places[commit] = place;
            }
        }

        return
        [
            .. known.Concat(Seen(snapshot))
                .DistinctBy(diff => (diff.Commit, diff.BaseRef))
                .OrderByDescending(diff => places.GetValueOrDefault(diff.Commit, -1))
                .Take(Max),
        ];
    }

    private static IEnumerable<ApprovedDiff> Seen(PullRequestSnapshot snapshot)
    {
        if (HeadIsApproved(snapshot) && FilesAreWhole(snapshot) && PatchId.Of(snapshot.Files) is { } head)
        {
            yield return new ApprovedDiff(snapshot.HeadSha, snapshot.BaseRef, head.PatchId);
        }

        foreach (var (commit, diff) in snapshot.ReviewedDiffs.OrderBy(d => d.Key.Value, StringComparer.Ordinal))
        {
            if (diff.Identity is { } identity)
            {
                yield return new ApprovedDiff(commit, snapshot.BaseRef, identity.PatchId);
            }
        }
    }

    private static bool HeadIsApproved(PullRequestSnapshot snapshot) =>
        snapshot.Reviews.Any(r => r.State == ReviewState.Approved && r.Commit == snapshot.HeadSha);

    /// <summary>The identity of a part would be taken for that of the whole.</summary>
    private static bool FilesAreWhole(PullRequestSnapshot snapshot) => snapshot.Gaps.All(g => g.Part != SnapshotPart.Files);
}
