using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>An approval of another version than the head, and what made it so.</summary>
/// <param name="Since">When the first change after it came, by what GitHub and the commits say; null where they do not.</param>
/// <param name="Files">Files that the pull request changes in another way now.</param>
/// <param name="Commits">First lines of the commits after it. Untrusted.</param>
/// <param name="IsOfAnotherBase">True where the base branch was another one.</param>
internal sealed record StaleApproval(
    StandingReview Review, DateTimeOffset? Since, IReadOnlyList<string> Files, IReadOnlyList<string> Commits, bool IsOfAnotherBase)
{
    private const int MostFiles = 5;
    private const int MostCommits = 3;

    public static StaleApproval Of(StandingReview standing, ReviewSubject subject)
    {
        var review = standing.Review;
        var later = CommitsAfter(review, subject.Snapshot.Commits);
        var times = later.Select(c => c.CommittedAt)
            .Concat(subject.Snapshot.Turns
                .Where(t => t.Kind is PullRequestTurnKind.ForcePushed or PullRequestTurnKind.Retargeted && t.At > review.SubmittedAt)
                .Select(t => (DateTimeOffset?)t.At));
        return new StaleApproval(
            standing,
            times.Where(t => t > review.SubmittedAt).Min(),
            review.Commit is { } commit ? subject.Freshness.ChangedSince(commit) : [],
            [.. later.Select(c => FirstLine(c.Message))],
            subject.Freshness.IsOfAnotherBase(review));
    }

    /// <summary>"carol's approval of 1a2b3c4 is stale since 2026-11-16 10:05 UTC: src/a.cs changed, by "fix: x"."</summary>
    public override string ToString()
    {
        var version = Review.Review.Commit is { } commit ? $" of {commit.Value[..7]}" : "";
        var since = Since is { } at ? string.Create(CultureInfo.InvariantCulture, $" since {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "";
        var files = IsOfAnotherBase ? "the base branch changed, and the diff with it"
            : Files.Count > 0 ? $"{Listing.Of(Files, MostFiles)} changed"
            : "the diff changed";
        var commits = Commits.Count > 0 ? $", by {Listing.Of([.. Commits.Select(c => $"\"{c}\"")], MostCommits)}" : "";
        return Review.Freshness.Unknown is { } unknown
            ? $"{Review.Login}'s approval{version} could not be compared with the head: {unknown}."
            : $"{Review.Login}'s approval{version} is stale{since}: {files}{commits}.";
    }

    /// <summary>Those behind the approved commit; where that is no longer there, those that were made after the approval.</summary>
    private static List<SnapshotCommit> CommitsAfter(Snapshots.Review review, IReadOnlyList<SnapshotCommit> commits)
    {
        var approved = commits.Index().LastOrDefault(c => c.Item.Sha == review.Commit);
        return [.. approved.Item is null
            ? commits.Where(c => c.CommittedAt > review.SubmittedAt)
            : commits.Skip(approved.Index + 1)];
    }

    private static string FirstLine(string message)
    {
        var end = message.IndexOf('\n', StringComparison.Ordinal);
        return Excerpt.Of((end < 0 ? message : message[..end]).Trim());
    }
}
