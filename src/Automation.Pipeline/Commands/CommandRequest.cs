using Automation.Core.Commands;
using Automation.Core.Snapshots;

namespace Automation.Pipeline.Commands;

/// <summary>The commands of one comment, and who gives them.</summary>
internal sealed record CommandRequest
{
    public required PullRequestKey PullRequest { get; init; }

    public required bool IsClosed { get; init; }

    public required long CommentId { get; init; }

    /// <summary>When the comment was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The commenter's login.</summary>
    public required string By { get; init; }

    public required RepositoryPermission Role { get; init; }

    public required IReadOnlyList<CommentCommand> Commands { get; init; }
}
