using System.Text.Json.Serialization;

namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>A commit in its pull request.</summary>
internal sealed record PullRequestCommitNode(CommitNode Commit);

internal sealed record CommitNode(
    string Oid,
    string Message,
    DateTimeOffset? AuthoredDate,
    DateTimeOffset? CommittedDate,
    CountNode? Parents,
    GitActorNode? Author,
    PageNode<GitActorNode>? Authors,
    GitActorNode? Committer);

/// <summary>Who git says wrote it, and the account that the address belongs to.</summary>
internal sealed record GitActorNode(string? Name, string? Email, LoginNode? User);

internal sealed record LoginNode(string Login);

internal sealed record CountNode(int TotalCount);

/// <summary>The head commit's other pull requests, and our check runs on it.</summary>
internal sealed record HeadNode(HeadCommitNode Commit);

internal sealed record HeadCommitNode(
    PageNode<HeadPullRequestNode>? AssociatedPullRequests, string? Oid = null, PageNode<CheckSuiteNode>? CheckSuites = null);

internal sealed record HeadPullRequestNode(int Number, string State, string? HeadRefOid, RepositoryIdNode? BaseRepository);

internal sealed record RepositoryIdNode(long? DatabaseId);

/// <summary>An account; <c>__typename</c> tells its kind.</summary>
internal sealed record ActorNode([property: JsonPropertyName("__typename")] string? TypeName, string Login);
