using System.Text.Json.Serialization;

namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>A review. GraphQL writes its 64-bit id as text.</summary>
internal sealed record ReviewNode(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] long? FullDatabaseId,
    string State, DateTimeOffset? SubmittedAt, bool AuthorCanPushToRepository, ActorNode? Author, OidNode? Commit);

internal sealed record OidNode(string Oid);

/// <summary>A turn of a pull request; <c>__typename</c> tells which.</summary>
internal sealed record TurnNode([property: JsonPropertyName("__typename")] string? TypeName, DateTimeOffset CreatedAt);

/// <summary>A conversation on lines of the diff; its first comment's author opened it.</summary>
internal sealed record ThreadNode(bool IsResolved, bool IsOutdated, string? Path, int? Line, PageNode<AuthoredNode>? Comments);

internal sealed record AuthoredNode(ActorNode? Author);

/// <summary>A comment. GraphQL writes its 64-bit id as text.</summary>
internal sealed record CommentNode(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] long FullDatabaseId, bool ViewerDidAuthor, string Body);
