namespace Automation.Core.Snapshots;

/// <summary>One submitted review, in the order of submission in a snapshot.</summary>
public sealed record Review
{
    public required Actor Author { get; init; }

    public required ReviewState State { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The head that was reviewed; null when that commit is gone.</summary>
    public CommitSha? Commit { get; init; }

    /// <summary>GraphQL <c>authorCanPushToRepository</c>: only such reviews count for protection.</summary>
    public bool AuthorCanPush { get; init; } = true;
}
