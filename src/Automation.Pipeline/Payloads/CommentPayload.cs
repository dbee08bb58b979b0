using System.Text.Json;

namespace Automation.Pipeline.Payloads;

/// <summary>A payload's <c>comment</c>, on a pull request.</summary>
internal sealed record CommentPayload
{
    public required long Id { get; init; }

    public required int PullRequest { get; init; }

    public required string Body { get; init; }

    public required ActorPayload Author { get; init; }

    public required ActorPayload PullRequestAuthor { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>True where the commenter opened the pull request. A deleted account is nobody's.</summary>
    public bool IsByPullRequestAuthor =>
        Author != ActorPayload.Ghost && string.Equals(Author.Login, PullRequestAuthor.Login, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where it names no comment, or one on an issue.</summary>
    public static CommentPayload? Of(JsonElement payload)
    {
        if (payload.Object("comment") is not { } comment
            || payload.Object("issue") is not { } issue
            || issue.Object("pull_request") is null
            || issue.Number("number") is not (> 0 and <= int.MaxValue and var number)
            || comment.Number("id") is not (> 0 and var id))
        {
            return null;
        }

        return new CommentPayload
        {
            Id = id,
            PullRequest = (int)number,
            Body = comment.Text("body") ?? "",
            Author = ActorPayload.Of(comment, "user"),
            PullRequestAuthor = ActorPayload.Of(issue, "user"),
            CreatedAt = comment.Time("created_at"),
            IsClosed = issue.Text("state") == "closed",
        };
    }
}
