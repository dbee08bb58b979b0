namespace Automation.Core.Facts;

/// <summary>A pull request as GitHub shows it in one answer or payload. Texts are untrusted.</summary>
public sealed record PullRequestState
{
    public required PullRequestKey Key { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The author's login; empty where GitHub tells none.</summary>
    public string Author { get; init; } = "";

    /// <summary>Whether the author is a bot.</summary>
    public bool IsBot { get; init; }

    public bool IsDraft { get; init; }

    public string? BaseRef { get; init; }

    public CommitSha? HeadSha { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>Set for a merged one too.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What the merge put on the base branch. Before the merge GitHub shows a trial merge here: facts leave that out.</summary>
    public CommitSha? MergeCommit { get; init; }

    public long? Additions { get; init; }

    public long? Deletions { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];
}
