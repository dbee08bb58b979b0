using Automation.Git.Repositories;

namespace Automation.Git.History;

/// <summary>A stretch of a repository's history as the pull request that it was, or could have been.</summary>
public sealed record HistoryPullRequest
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>Empty when the history says nothing more.</summary>
    public required string Body { get; init; }

    public required Actor Author { get; init; }

    public required string HeadRef { get; init; }

    /// <summary>The branch that it wanted to change; null for the default branch.</summary>
    public string? BaseRef { get; init; }

    /// <summary>The newest commit of that branch; the empty tree where the history begins with it.</summary>
    public required CommitSha Base { get; init; }

    /// <summary>What its files are compared with.</summary>
    public required CommitSha MergeBase { get; init; }

    public required CommitSha Head { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<GitCommit> Commits { get; init; }

    public required IReadOnlyList<Review> Reviews { get; init; }

    /// <summary>What put it on the main branch: the merge, or the last of its own commits.</summary>
    public required GitCommit MergeCommit { get; init; }

    /// <summary>When its first commit was written; never after <see cref="MergedAt"/>, though clocks may disagree.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it reached the main branch.</summary>
    public required DateTimeOffset MergedAt { get; init; }
}
