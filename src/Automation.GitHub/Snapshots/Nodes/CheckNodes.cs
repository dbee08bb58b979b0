namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>What the query for check runs answers.</summary>
internal sealed record CheckRunsAnswer(CheckedRepositoryNode? Repository);

internal sealed record CheckedRepositoryNode(CheckedCommitNode? Object);

internal sealed record CheckedCommitNode(PageNode<CheckSuiteNode>? CheckSuites);

/// <summary>The check runs of one App on one commit.</summary>
internal sealed record CheckSuiteNode(PageNode<CheckRunNode>? CheckRuns);

/// <param name="Id">The node id.</param>
/// <param name="Status">GitHub's <c>CheckStatusState</c>.</param>
/// <param name="Conclusion">GitHub's <c>CheckConclusionState</c>.</param>
internal sealed record CheckRunNode(
    string Id,
    string Name,
    string? ExternalId,
    string? Status,
    string? Conclusion,
    DateTimeOffset? StartedAt,
    string? Title,
    string? Summary,
    CountNode? Annotations);
