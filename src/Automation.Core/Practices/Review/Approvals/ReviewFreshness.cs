using Automation.Core.Diffs;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>
/// Compares what was reviewed with what is at the head. A review stays fresh through rebases, merges of the base and squashes, as long as
/// the pull request changes the same lines in the same way.
/// </summary>
internal sealed class ReviewFreshness(PullRequestSnapshot snapshot)
{
    private readonly Lazy<DiffIdentity?> head =
        new(() => snapshot.Gaps.Any(g => g.Part == SnapshotPart.Files) ? null : PatchId.Of(snapshot.Files));

    public Freshness Of(Snapshots.Review review)
    {
        if (IsAtHead(review))
        {
            return Freshness.Fresh;
        }

        if (review.Commit is not { } commit)
        {
            return Unknown("the commit is gone");
        }

        if (!snapshot.ReviewedDiffs.TryGetValue(commit, out var reviewed))
        {
            return Unknown("that version was not read");
        }

        if (reviewed.Identity is not { } then)
        {
            return Unknown(reviewed.Unknown ?? "that version's diff is not known");
        }

        return head.Value is not { } now ? Unknown("the diff is not known whole")
            : now.PatchId == then.PatchId ? Freshness.Fresh
            : Freshness.Stale;
    }

    /// <summary>True where no diff is needed to know that the review is fresh.</summary>
    /// <remarks>
    /// The same files at another commit are not enough: on a newer base they take back what the base has won, as after
    /// <c>git reset --soft main</c> on a branch that was not brought up to date.
    /// </remarks>
    public bool IsAtHead(Snapshots.Review review) => review.Commit == snapshot.HeadSha;

    /// <summary>The files that the pull request changes in another way than at a reviewed commit, in the order of their names.</summary>
    public IReadOnlyList<string> ChangedSince(CommitSha commit)
    {
        if (head.Value is not { Files.Count: > 0 } now
            || snapshot.ReviewedDiffs.GetValueOrDefault(commit)?.Identity is not { Files.Count: > 0 } then)
        {
            return [];
        }

        return
        [
            .. now.Files.Keys.Union(then.Files.Keys)
                .Where(path => now.Files.GetValueOrDefault(path) != then.Files.GetValueOrDefault(path))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Freshness Unknown(string reason) => new(FreshnessState.Unknown, reason);
}
