namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>What the query for a pull request answers, and, in part, the queries for further pages.</summary>
internal sealed record PullRequestAnswer(
    RepositoryNode? Repository, OrganisationNode? Organisation, FlowNode? Flow, MergingNode? Merging, CodeNode? Code);

internal sealed record RepositoryNode(
    long? DatabaseId,
    string? NameWithOwner,
    bool IsPrivate,
    bool IsArchived,
    bool SquashMergeAllowed,
    bool MergeCommitAllowed,
    bool RebaseMergeAllowed,
    NameNode? DefaultBranchRef,
    IReadOnlyList<TemplateNode?>? PullRequestTemplates,
    PullRequestNode? PullRequest,
    string Id = "");

/// <summary>A pull request template.</summary>
internal sealed record TemplateNode(string? Filename, string? Body);

/// <summary>The pull request's way so far.</summary>
internal sealed record FlowNode(PullRequestFlowNode? PullRequest);

/// <param name="Requested">The newest requests for reviews.</param>
/// <param name="Labelled">The newest turns of labels, oldest first.</param>
internal sealed record PullRequestFlowNode(
    PageNode<TurnNode>? TimelineItems,
    PageNode<RequestedNode>? Requested,
    StackNode? BaseRef,
    PageNode<LabelTurnNode>? Labelled = null);

/// <summary>The open pull requests that come from the base branch.</summary>
internal sealed record StackNode(PageNode<NumberNode>? AssociatedPullRequests);

internal sealed record NumberNode(int Number);

/// <summary>The owner's <c>.github</c> repository.</summary>
internal sealed record OrganisationNode(string NameWithOwner, ObjectNode? Policy);

internal sealed record NameNode(string Name);
