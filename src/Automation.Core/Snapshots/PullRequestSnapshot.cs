using Automation.Core.Waivers;

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

    /// <summary>Those that others have put on it. What we put there ourselves is our answer, and must not become the question.</summary>
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

    /// <summary>Whom a review is still awaited of.</summary>
    public IReadOnlyList<ReviewRequest> ReviewRequests { get; init; } = [];

    /// <summary>When it became a draft or ready, was closed, reopened, force-pushed or turned to another base, oldest first.</summary>
    public IReadOnlyList<PullRequestTurn> Turns { get; init; } = [];

    public Mergeability Mergeability { get; init; } = Mergeability.Unknown;

    /// <summary>Commits of the base branch that the head does not have; null where that is not known.</summary>
    public int? BehindBy { get; init; }

    /// <summary>The issues that a merge would close (GraphQL <c>closingIssuesReferences</c>).</summary>
    public IReadOnlyList<LinkedIssue> LinkedIssues { get; init; } = [];

    /// <summary>The repository's pull request templates, the organisation's where it has none of its own.</summary>
    public IReadOnlyList<DescriptionTemplate> Templates { get; init; } = [];

    /// <summary>The open pull request whose branch this one wants to change; null where it is not stacked on another.</summary>
    public int? StackedOn { get; init; }

    /// <summary>The file that GitHub goes by: the first one of the base branch. Null where there is none.</summary>
    public CodeOwnersText? CodeOwners { get; init; }

    /// <summary>A <c>CODEOWNERS</c> file that the pull request adds or changes, as it is at the head; null where it does not.</summary>
    public CodeOwnersText? ProposedCodeOwners { get; init; }

    /// <summary>The teams that matter here (<see cref="Practices.Review.ReviewNeeds"/>), by <c>org/team</c>, in any case.</summary>
    public IReadOnlyDictionary<string, TeamMembers> Teams { get; init; } = new Dictionary<string, TeamMembers>();

    /// <summary>
    /// What people may do in the repository, by login in any case, where a rule needs to know more than whether they can push.
    /// </summary>
    public IReadOnlyDictionary<string, RepositoryPermission> Permissions { get; init; } = new Dictionary<string, RepositoryPermission>();

    /// <summary>
    /// What was approved, by the commit that was reviewed: only commits other than the head that <see cref="Practices.Review.ReviewNeeds"/>
    /// names.
    /// </summary>
    public IReadOnlyDictionary<CommitSha, ReviewedDiff> ReviewedDiffs { get; init; } = new Dictionary<CommitSha, ReviewedDiff>();

    /// <summary>
    /// What commits did to the base branches that the pull request had before, as it was seen then: patch ids
    /// (<see cref="DiffIdentity.PatchId"/>) by commit and branch.
    /// </summary>
    public IReadOnlyDictionary<(CommitSha Commit, string BaseRef), string> EarlierDiffs { get; init; } =
        new Dictionary<(CommitSha Commit, string BaseRef), string>();

    /// <summary>What GitHub enforces on the base branch; null where it was not read.</summary>
    public BranchProtection? Protection { get; init; }

    public DecisionFiles Decisions { get; init; } = DecisionFiles.None;

    /// <summary>The issues that debt markers of the diff name (<see cref="Practices.TechDebt.DebtNeeds"/>).</summary>
    public IReadOnlyList<ReferencedIssue> ReferencedIssues { get; init; } = [];

    /// <summary>
    /// GitHub's own words for the merge, by method (GraphQL <c>viewerMergeHeadlineText</c>, <c>viewerMergeBodyText</c>). A method is
    /// missing where GitHub did not answer.
    /// </summary>
    public IReadOnlyDictionary<MergeMethod, MergeText> MergeTexts { get; init; } = new Dictionary<MergeMethod, MergeText>();

    /// <summary>The packages of a monorepo on the base branch, by path; empty where there is no workspace.</summary>
    public IReadOnlyList<WorkspacePackage> Packages { get; init; } = [];

    /// <summary>The waivers that were given on the pull request, from the store; whether they are in force is policy's to say.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Why there can be no reviews, such as "history holds no reviews"; null where reviews are known.</summary>
    public string? ReviewsUnavailable { get; init; }

    /// <summary>Other open pull requests with this very head; they share its check runs.</summary>
    public IReadOnlyList<int> SameHead { get; init; } = [];

    /// <summary>What could not be read whole.</summary>
    public IReadOnlyList<SnapshotGap> Gaps { get; init; } = [];

    /// <summary>
    /// The base branch at a time, and with it what whoever reviewed then could see; null where it is not known. GitHub tells whole
    /// seconds: of two things in one second the review came first, for nobody saw what came later.
    /// </summary>
    public string? BaseRefAt(DateTimeOffset time) =>
        Turns.FirstOrDefault(t => t.Kind == PullRequestTurnKind.Retargeted && t.At >= time) is { } turn ? turn.Left : BaseRef;
}
