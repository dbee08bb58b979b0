namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>The pull request itself. Its connections are null where GitHub refused to read them.</summary>
internal sealed record PullRequestNode
{
    /// <summary>The node id.</summary>
    public string Id { get; init; } = "";

    public int Number { get; init; }

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    public string State { get; init; } = "";

    public bool IsDraft { get; init; }

    /// <summary><c>MERGEABLE</c>, <c>CONFLICTING</c> or <c>UNKNOWN</c>.</summary>
    public string? Mergeable { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? MergedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public int Additions { get; init; }

    public int Deletions { get; init; }

    public int ChangedFiles { get; init; }

    public string BaseRefName { get; init; } = "";

    public string? BaseRefOid { get; init; }

    public string HeadRefName { get; init; } = "";

    public string? HeadRefOid { get; init; }

    public OidNode? MergeCommit { get; init; }

    public ActorNode? Author { get; init; }

    public RefNode? BaseRef { get; init; }

    public PageNode<NameNode>? Labels { get; init; }

    public PageNode<PullRequestCommitNode>? Commits { get; init; }

    /// <summary>The last commit, with the pull requests that it belongs to.</summary>
    public PageNode<HeadNode>? Head { get; init; }

    public PageNode<LinkedIssueNode>? ClosingIssuesReferences { get; init; }

    public PageNode<ReviewRequestNode>? ReviewRequests { get; init; }

    public PageNode<ReviewNode>? Reviews { get; init; }

    /// <summary>When it became a draft or ready, was closed, reopened or force-pushed.</summary>
    public PageNode<TurnNode>? TimelineItems { get; init; }

    public PageNode<ThreadNode>? ReviewThreads { get; init; }

    public PageNode<CommentNode>? Comments { get; init; }
}
