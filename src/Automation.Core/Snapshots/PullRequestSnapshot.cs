namespace Automation.Core.Snapshots;

/// <summary>
/// Everything known about a pull request at one head commit. Practices read nothing else. A local branch without a pull
/// request is a snapshot whose <see cref="Title"/> and <see cref="Body"/> are null.
/// </summary>
public sealed record PullRequestSnapshot
{
    public required PullRequestKey Key { get; init; }

    public required RepositoryInfo Repository { get; init; }

    /// <summary>Null where there is no pull request yet.</summary>
    public string? Title { get; init; }

    /// <summary>The description; empty when there is none, null where there is no pull request yet.</summary>
    public string? Body { get; init; }

    public Actor Author { get; init; } = Actor.Ghost;

    public PullRequestStatus Status { get; init; } = PullRequestStatus.Open;

    public bool IsDraft { get; init; }

    public required string BaseRef { get; init; }

    public required CommitSha BaseSha { get; init; }

    public required string HeadRef { get; init; }

    public required CommitSha HeadSha { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? MergedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SnapshotCommit> Commits { get; init; } = [];

    public IReadOnlyList<ChangedFile> Files { get; init; } = [];

    /// <summary>In order of submission.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    public IReadOnlyList<ReviewThread> Threads { get; init; } = [];

    public DecisionFiles Decisions { get; init; } = DecisionFiles.None;

    /// <summary>
    /// GitHub's own words for the merge, by method (GraphQL <c>viewerMergeHeadlineText</c>, <c>viewerMergeBodyText</c>). A method is
    /// missing where GitHub did not answer.
    /// </summary>
    public IReadOnlyDictionary<MergeMethod, MergeText> MergeTexts { get; init; } = new Dictionary<MergeMethod, MergeText>();

    /// <summary>The packages of a monorepo on the base branch, by path; empty where there is no workspace.</summary>
    public IReadOnlyList<WorkspacePackage> Packages { get; init; } = [];

    /// <summary>Why there can be no reviews, such as "history holds no reviews"; null where reviews are known.</summary>
    public string? ReviewsUnavailable { get; init; }

    /// <summary>Other open pull requests with this very head; they share its check runs.</summary>
    public IReadOnlyList<int> SameHead { get; init; } = [];

    /// <summary>What could not be read whole.</summary>
    public IReadOnlyList<SnapshotGap> Gaps { get; init; } = [];
}
