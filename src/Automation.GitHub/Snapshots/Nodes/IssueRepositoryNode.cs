namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>A repository, asked for one issue or pull request; null for one that is not there, or that the App may not read.</summary>
internal sealed record IssueRepositoryNode(bool IsPrivate, ClosableNode? Issue);

/// <param name="Closed">Closed, or merged.</param>
internal sealed record ClosableNode(bool Closed);
