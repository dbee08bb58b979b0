using System.Net;
using Automation.Core.Commands;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.GitHub.Configuration;
using Automation.GitHub.Http;
using Automation.GitHub.Publishing;
using Automation.GitHub.Snapshots;
using Microsoft.Extensions.Options;
using Octokit;

namespace Automation.GitHub.Talk;

/// <summary>
/// Speaks by REST, in turn with the installation's reports. Writes are never repeated here: what became of one is seen by reading.
/// </summary>
internal sealed class PullRequestTalk(
    InstallationAccess access, WriteLanes lanes, IAppIdentity identity, IOptions<GitHubOptions> options) : IPullRequestTalk
{
    private const int PageSize = 100;

    /// <summary>A comment is answered before a thousand others follow it.</summary>
    private const int MaxPages = 10;

    public Task<RepositoryPermission?> RoleOfAsync(
        InstallationId installation, RepositoryId repository, string login, CancellationToken cancellationToken) =>
        access.ReadAsync<RepositoryPermission?>(
            installation,
            async (client, token) =>
            {
                var (roles, _) = await PermissionsReader.ReadAsync(client, repository, [login], static () => true, token);
                return roles.TryGetValue(login, out var role) ? role : null;
            },
            static _ => RepositoryPermission.None,
            cancellationToken);

    public Task ReactAsync(PullRequestKey key, long commentId, CommentReaction reaction, CancellationToken cancellationToken) =>
        WriteAsync(
            key.Installation,
            "a reaction",
            static _ => null,
            client => client.Reaction.IssueComment.Create(key.Repository.Value, commentId, new NewReaction(TypeOf(reaction))),
            cancellationToken);

    public async Task ReplyAsync(
        PullRequestKey key, long commentId, DateTimeOffset since, string body, CancellationToken cancellationToken)
    {
        var marker = ReportMarkers.Reply(commentId);
        if (!await IsThereAsync(key, marker, since, cancellationToken))
        {
            await WriteAsync(
                key.Installation,
                "a comment",
                static lane => lane.ReserveContent(),
                client => client.Issue.Comment.Create(key.Repository.Value, key.Number, $"{marker}\n{body}"),
                cancellationToken);
        }
    }

    private static ReactionType TypeOf(CommentReaction reaction) => reaction switch
    {
        CommentReaction.ThumbsUp => ReactionType.Plus1,
        CommentReaction.ThumbsDown => ReactionType.Minus1,
        _ => ReactionType.Confused,
    };

    /// <summary>Whether we have written a comment that begins with the marker; anybody else may write one that does.</summary>
    private async Task<bool> IsThereAsync(PullRequestKey key, string marker, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var own = await identity.GetBotLoginAsync(cancellationToken);
        return await access.ReadAsync(
            key.Installation,
            (client, token) => FindAsync(client, key, since, c => c.User?.Login == own && StartsWith(c, marker), token),
            static _ => false,
            cancellationToken);
    }

    private static bool StartsWith(CommentNode comment, string marker) =>
        comment.Body?.StartsWith(marker, StringComparison.Ordinal) == true;

    private static async Task<bool> FindAsync(
        InstallationClient client,
        PullRequestKey key,
        DateTimeOffset since,
        Predicate<CommentNode> isWanted,
        CancellationToken cancellationToken)
    {
        var from = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        for (var page = 1; page <= MaxPages; page++)
        {
            var (comments, next) = await client.GetPageAsync(
                $"repositories/{key.Repository}/issues/{key.Number}/comments?since={from}&per_page={PageSize}&page={page}",
                TalkJson.Default.ListCommentNode,
                cancellationToken);
            if (comments.Exists(isWanted))
            {
                return true;
            }

            if (next is null)
            {
                break;
            }
        }

        return false;
    }

    /// <param name="what">The thing written, such as "a comment".</param>
    /// <param name="wait">Asked when it is our turn: null where it may be written now; else how long to wait.</param>
    private async Task WriteAsync(
        InstallationId installation,
        string what,
        Func<WriteLane, TimeSpan?> wait,
        Func<GitHubClient, Task> write,
        CancellationToken cancellationToken)
    {
        if (options.Value.ReadOnly || options.Value.ReceiveOnly)
        {
            throw new PermanentException(
                "Nobody is answered without a GitHub App (GitHub:Token only reads): set GitHub:AppId and GitHub:PrivateKey.");
        }

        var client = await access.OpenAsync(installation, cancellationToken)
            ?? throw new TransientException("The App is not installed there any more, or is suspended.");
        var lane = lanes.Of(installation);
        using var turn = await lane.EnterAsync(cancellationToken);
        await lane.PaceAsync(cancellationToken);
        if (wait(lane) is { } left)
        {
            throw WriteFailures.OutOfTurn(WriteFailures.TooMuchContent, left);
        }

        try
        {
            await write(client.Rest);
        }
        catch (TransientException e) when (e.RetryAfter is { } asked)
        {
            lane.Hold(asked);
            throw;
        }
        catch (ApiException e) when (e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            // The comment is gone, or the pull request with it: there is nobody to answer.
        }
        catch (ApiException e)
        {
            if (e is AuthorizationException)
            {
                await access.ForgetAsync(installation, client);
            }

            throw WriteFailures.Of(e, what);
        }
    }
}
