using Automation.Core.Commands;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;

namespace Automation.Pipeline.Tests.World;

/// <summary>What is said on pull requests, and what people may do; whoever was given no role is a stranger.</summary>
internal sealed class FakeTalk : IPullRequestTalk
{
    public Dictionary<string, RepositoryPermission?> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The logins whose role was asked for.</summary>
    public List<string> Asked { get; } = [];

    public HashSet<(long CommentId, CommentReaction Reaction)> Reactions { get; } = [];

    public List<string> Replies { get; } = [];

    /// <summary>Thrown by the next reaction.</summary>
    public Exception? Failure { get; set; }

    public Task<RepositoryPermission?> RoleOfAsync(
        InstallationId installation, RepositoryId repository, string login, CancellationToken cancellationToken)
    {
        Asked.Add(login);
        return Task.FromResult(Roles.TryGetValue(login, out var role) ? role : RepositoryPermission.None);
    }

    public Task ReactAsync(PullRequestKey key, long commentId, CommentReaction reaction, CancellationToken cancellationToken)
    {
        if (Failure is { } failure)
        {
            Failure = null;
            throw failure;
        }

        Reactions.Add((commentId, reaction));
        return Task.CompletedTask;
    }

    public Task ReplyAsync(PullRequestKey key, long commentId, DateTimeOffset since, string body, CancellationToken cancellationToken)
    {
        var marker = ReportMarkers.Reply(commentId);
        if (!Replies.Exists(r => r.StartsWith(marker, StringComparison.Ordinal)))
        {
            Replies.Add($"{marker}\n{body}");
        }

        return Task.CompletedTask;
    }
}
