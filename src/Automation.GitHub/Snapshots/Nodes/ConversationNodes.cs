using System.Text.Json.Serialization;

namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>A review. GraphQL writes its 64-bit id as text.</summary>
internal sealed record ReviewNode(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] long? FullDatabaseId,
    string State, DateTimeOffset? SubmittedAt, bool AuthorCanPushToRepository, ActorNode? Author, OidNode? Commit);

internal sealed record OidNode(string Oid);

/// <summary>A review that is asked for; the reviewer is null where the App may not know of them.</summary>
internal sealed record ReviewRequestNode(bool AsCodeOwner, ReviewerNode? RequestedReviewer);

/// <summary>That a review was asked for.</summary>
internal sealed record RequestedNode(DateTimeOffset CreatedAt, ReviewerNode? RequestedReviewer);

/// <summary>An account or a team; <c>__typename</c> tells which.</summary>
internal sealed record ReviewerNode(
    [property: JsonPropertyName("__typename")] string? TypeName, string? Login, string? CombinedSlug, string? Privacy);

/// <summary>An issue that a merge closes.</summary>
internal sealed record LinkedIssueNode(int Number, string State, NamedRepositoryNode? Repository);

internal sealed record NamedRepositoryNode(string NameWithOwner);

/// <summary>A turn of a pull request; <c>__typename</c> tells which.</summary>
/// <param name="PreviousRefName">The base branch before it was changed by hand.</param>
/// <param name="OldBase">The base branch before GitHub changed it.</param>
internal sealed record TurnNode(
    [property: JsonPropertyName("__typename")] string? TypeName,
    DateTimeOffset CreatedAt,
    string? PreviousRefName = null,
    string? OldBase = null);

/// <summary>That a label was put on, or taken off; <c>__typename</c> tells which.</summary>
internal sealed record LabelTurnNode(
    [property: JsonPropertyName("__typename")] string? TypeName, ActorNode? Actor, NameNode? Label);

/// <summary>A conversation on lines of the diff; its first comment's author opened it.</summary>
internal sealed record ThreadNode(bool IsResolved, bool IsOutdated, string? Path, int? Line, PageNode<AuthoredNode>? Comments);

internal sealed record AuthoredNode(ActorNode? Author);

/// <summary>A comment. GraphQL writes its 64-bit id, which tells the older of two, as text.</summary>
/// <param name="Id">The node id.</param>
internal sealed record CommentNode(
    string Id,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] long FullDatabaseId, bool ViewerDidAuthor, string Body);
