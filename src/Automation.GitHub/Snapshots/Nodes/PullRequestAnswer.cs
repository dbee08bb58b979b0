namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>What the query for a pull request answers, and, in part, the queries for further pages.</summary>
internal sealed record PullRequestAnswer(RepositoryNode? Repository, OrganisationNode? Organisation, MergingNode? Merging);

internal sealed record RepositoryNode(
    long? DatabaseId,
    string? NameWithOwner,
    bool IsPrivate,
    bool IsArchived,
    bool SquashMergeAllowed,
    bool MergeCommitAllowed,
    bool RebaseMergeAllowed,
    NameNode? DefaultBranchRef,
    PullRequestNode? PullRequest);

/// <summary>The owner's <c>.github</c> repository.</summary>
internal sealed record OrganisationNode(string NameWithOwner, ObjectNode? Policy);

internal sealed record NameNode(string Name);
