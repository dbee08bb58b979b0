using Automation.Core.Commands;
using Automation.Core.Commands.Replies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Pipeline.Commands;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Pausing;
using Automation.Pipeline.Payloads;
using Automation.Pipeline.Receiving;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// Someone writes a command in a comment on a pull request: it is carried out, and answered with a reaction and, where there is something
/// to say, one reply. Whoever may not give commands gets no answer at all, and a comment without a command costs no request.
/// </summary>
public sealed partial class CommentCommandHandler(
    CommandService commands, IPullRequestTalk talk, Pauses pauses, ReceiverOptions receiver, ILogger<CommentCommandHandler> logger)
    : IDeliveryHandler
{
    private readonly ILogger log = logger;

    public IReadOnlyList<string> Events => ["issue_comment"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        if (delivery.Action != "created" || CommentPayload.Of(delivery.Payload) is not { } comment)
        {
            return DeliveryOutcome.Ignored("no comment was written on a pull request");
        }

        if (comment.Author.IsBot || receiver.IsSelf(comment.Author.Login))
        {
            return DeliveryOutcome.Ignored("a bot wrote the comment");
        }

        var written = CommentCommands.Parse(comment.Body);
        if (written.Count == 0)
        {
            return DeliveryOutcome.Ignored("the comment holds no command");
        }

        return await pauses.HoldAsync(target.Installation, cancellationToken)
            ? DeliveryOutcome.Ignored("the installation is paused, and takes no commands")
            : await AnswerAsync(target.PullRequest(comment.PullRequest), comment, written, delivery.ReceivedAt, cancellationToken);
    }

    private async Task<DeliveryOutcome> AnswerAsync(
        PullRequestKey key,
        CommentPayload comment,
        IReadOnlyList<CommentCommand> written,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken)
    {
        var role = comment.IsByPullRequestAuthor && !written.Any(IsAboutWaivers)
            ? RepositoryPermission.None
            : await RoleAsync(key, comment, cancellationToken);
        CommentCommand[] allowed = [.. written.Where(c => comment.IsByPullRequestAuthor || role >= LeastRole(c))];
        if (allowed.Length == 0)
        {
            return DeliveryOutcome.Ignored("whoever wrote the comment may not give commands here");
        }

        var request = new CommandRequest
        {
            PullRequest = key,
            IsClosed = comment.IsClosed,
            CommentId = comment.Id,
            At = comment.CreatedAt ?? receivedAt,
            By = comment.Author.Login,
            Role = role,
            Commands = allowed,
        };
        if (await commands.AnswerAsync(request, cancellationToken) is not { } answers)
        {
            return DeliveryOutcome.Gone($"pull request #{key.Number} is gone");
        }

        await SpeakAsync(request, answers, cancellationToken);
        Log.Answered(log, key, comment.Id, answers.Count);
        return DeliveryOutcome.Done($"answered {Plural.Of(answers.Count, "command")} on pull request #{key.Number}");
    }

    /// <summary>The reply comes first: a reaction tells that all is said.</summary>
    private async Task SpeakAsync(CommandRequest request, IReadOnlyList<CommandAnswer> answers, CancellationToken cancellationToken)
    {
        if (CommandReply.Of(answers) is { } reply)
        {
            await talk.ReplyAsync(request.PullRequest, request.CommentId, request.At, reply, cancellationToken);
        }

        foreach (var reaction in answers.Select(a => a.Reaction).Distinct())
        {
            await talk.ReactAsync(request.PullRequest, request.CommentId, reaction, cancellationToken);
        }
    }

    private async Task<RepositoryPermission> RoleAsync(PullRequestKey key, CommentPayload comment, CancellationToken cancellationToken)
    {
        if (await talk.RoleOfAsync(key.Installation, key.Repository, comment.Author.Login, cancellationToken) is { } role)
        {
            return role;
        }

        Log.RoleUnknown(log, key, comment.Id);
        return RepositoryPermission.None;
    }

    /// <summary>Who may waive is policy's to say, and it tells whoever works here; strangers get no answer.</summary>
    private static RepositoryPermission LeastRole(CommentCommand command) =>
        IsAboutWaivers(command) ? RepositoryPermission.Triage : RepositoryPermission.Write;

    private static bool IsAboutWaivers(CommentCommand command) => command is CommentCommand.Waive or CommentCommand.Unwaive;

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 420,
            Level = LogLevel.Information,
            Message = "Comment {CommentId} on pull request {PullRequest}: commands answered: {Count}")]
        public static partial void Answered(ILogger logger, PullRequestKey pullRequest, long commentId, int count);

        [LoggerMessage(
            EventId = 421,
            Level = LogLevel.Warning,
            Message = "Comment {CommentId} on pull request {PullRequest}: the App may not ask for its writer's role, which counts as none")]
        public static partial void RoleUnknown(ILogger logger, PullRequestKey pullRequest, long commentId);
    }
}
