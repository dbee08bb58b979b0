using Automation.Core.Diffs;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>
/// Compares what was reviewed with what is at the head. A review stays fresh through rebases, merges of the base and squashes, as long as
/// the pull request changes the same lines in the same way. What was reviewed is a diff against the base branch of that time: after
/// another base was chosen even the same commit may be another change.
/// </summary>
internal sealed class ReviewFreshness(PullRequestSnapshot snapshot)
{
    private readonly Lazy<DiffIdentity?> head =
        new(() => snapshot.Gaps.Any(g => g.Part == SnapshotPart.Files) ? null : PatchId.Of(snapshot.Files));

    public Freshness Of(Snapshots.Review review) =>
        IsOfAnotherBase(review) ? AfterRetarget(review)
        : IsAtHead(review) ? Freshness.Fresh
        : ByDiff(review);

    /// <summary>True where the pull request wanted to change another branch, or one that is not known, when it was reviewed.</summary>
    public bool IsOfAnotherBase(Snapshots.Review review) => snapshot.BaseRefAt(review.SubmittedAt) != snapshot.BaseRef;

    /// <summary>True where it takes the diff of the reviewed commit against the base branch to know whether the review is fresh.</summary>
    public bool NeedsDiff(Snapshots.Review review) => !IsOfAnotherBase(review) && !IsAtHead(review);

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

    private bool IsAtHead(Snapshots.Review review) =>
        review.Commit == snapshot.HeadSha || (review.Tree is { } tree && tree == snapshot.HeadTree);

    /// <summary>Only what was seen at that time tells: against the present base the commit may do more than anybody looked at.</summary>
    private Freshness AfterRetarget(Snapshots.Review review)
    {
        if (review.Commit is not { } commit
            || snapshot.BaseRefAt(review.SubmittedAt) is not { } branch
            || !snapshot.EarlierDiffs.TryGetValue((commit, branch), out var then))
        {
            return Unknown("the base branch changed since, and what was approved is not known");
        }

        return Compared(then);
    }

    private Freshness ByDiff(Snapshots.Review review)
    {
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

        return Compared(then.PatchId);
    }

    private Freshness Compared(string patchId) =>
        head.Value is not { } now ? Unknown("the diff is not known whole")
        : now.PatchId == patchId ? Freshness.Fresh
        : Freshness.Stale;

    private static Freshness Unknown(string reason) => new(FreshnessState.Unknown, reason);
}
