using Automation.Core.Commands;
using Automation.Core.Commands.Replies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Core.Waivers;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Waiving;

namespace Automation.Pipeline.Commands;

/// <summary>
/// Carries out the commands of a comment, one after the other. Everything bears repetition: a second attempt comes to the same answers.
/// </summary>
public sealed class CommandService(
    SnapshotLoader loader,
    EvaluationScheduler scheduler,
    IWaiverDesk waivers,
    IEvaluationStore evaluations,
    IEnumerable<IPractice> practices)
{
    private const string Closed = "The pull request is closed.";

    private readonly IReadOnlyList<IPractice> practices = [.. practices];

    /// <summary>The answers in the commands' order; null where the pull request is gone, and nobody is left to answer.</summary>
    internal async Task<IReadOnlyList<CommandAnswer>?> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var loaded = request.Commands.Any(c => NeedsSnapshot(c, request.IsClosed))
            ? await loader.LoadPastAsync(request.PullRequest, cancellationToken)
            : null;
        if (loaded is SnapshotLoad.Gone)
        {
            return null;
        }

        var answers = new List<CommandAnswer>();
        foreach (var command in request.Commands)
        {
            answers.Add(await AnswerAsync(command, request, loaded as SnapshotLoad.Loaded, cancellationToken));
        }

        return answers;
    }

    private static bool NeedsSnapshot(CommentCommand command, bool isClosed) => command switch
    {
        CommentCommand.Explain => true,
        CommentCommand.Waive or CommentCommand.Unwaive or CommentCommand.Adr => !isClosed,
        _ => false,
    };

    private Task<CommandAnswer> AnswerAsync(
        CommentCommand command, CommandRequest request, SnapshotLoad.Loaded? loaded, CancellationToken cancellationToken) =>
        (command, loaded) switch
        {
            (CommentCommand.Help, _) => Task.FromResult(new CommandAnswer(CommentReaction.ThumbsUp, CommandReply.Help())),
            (CommentCommand.Invalid c, _) => Task.FromResult(Confused(c.Text, c.Problem)),
            (CommentCommand.Surplus c, _) =>
                Task.FromResult(new CommandAnswer(CommentReaction.ThumbsDown, CommandReply.Surplus(c.Text))),
            (CommentCommand.Explain c, { } at) => ExplainAsync(c, at, cancellationToken),
            (CommentCommand.Recheck, _) when !request.IsClosed => RecheckAsync(request, cancellationToken),
            (CommentCommand.Waive c, { } at) when !request.IsClosed => WaiveAsync(c, request, at, cancellationToken),
            (CommentCommand.Unwaive c, { } at) when !request.IsClosed => UnwaiveAsync(c, request, at, cancellationToken),
            (CommentCommand.Adr c, { } at) when !request.IsClosed => Task.FromResult(Draft(c, at)),
            _ => Task.FromResult(Refused(command, Closed)),
        };

    private async Task<CommandAnswer> RecheckAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        await scheduler.RequestAsync(request.PullRequest, sighting: null, cancellationToken);
        return CommandAnswer.Done;
    }

    private Task<CommandAnswer> ExplainAsync(
        CommentCommand.Explain command, SnapshotLoad.Loaded loaded, CancellationToken cancellationToken) =>
        OnRuleAsync(command, command.Rule, async rule =>
        {
            var key = loaded.Snapshot.Key;
            var policy = loaded.Policy.For(loaded.Snapshot);
            var mode = policy.ModeOf(rule.Practice.Id, key.Repository);
            var latest = await evaluations.GetLatestAsync(key, cancellationToken);
            var text = new RuleExplanation(practices).Render(rule, policy, mode, latest?.Evaluation);
            return new CommandAnswer(CommentReaction.ThumbsUp, text);
        });

    private Task<CommandAnswer> WaiveAsync(
        CommentCommand.Waive command, CommandRequest request, SnapshotLoad.Loaded loaded, CancellationToken cancellationToken) =>
        OnRuleAsync(command, command.Rule, async rule =>
        {
            var waiver = new Waiver
            {
                PullRequest = request.PullRequest,
                Rule = rule.Id,
                Reason = command.Reason,
                By = request.By,
                Role = request.Role,
                At = request.At,
                Until = command.Until,
                CommentId = request.CommentId,
            };
            return Answer(command, await waivers.GrantAsync(waiver, loaded, cancellationToken));
        });

    private Task<CommandAnswer> UnwaiveAsync(
        CommentCommand.Unwaive command, CommandRequest request, SnapshotLoad.Loaded loaded, CancellationToken cancellationToken) =>
        OnRuleAsync(command, command.Rule, async rule => Answer(command, await waivers.RevokeAsync(
            request.PullRequest, rule.Id, request.By, request.Role, request.At, loaded, cancellationToken)));

    private Task<CommandAnswer> OnRuleAsync(
        CommentCommand command, string written, Func<RuleLookup.Found, Task<CommandAnswer>> answer) =>
        RuleNames.Find(written, practices) switch
        {
            RuleLookup.Found rule => answer(rule),
            RuleLookup.Unknown unknown => Task.FromResult(Confused($"/automation {NameOf(command)}", unknown.Problem)),
            var other => throw new InvalidOperationException($"Unknown result of looking for a rule: {other}."),
        };

    private static CommandAnswer Draft(CommentCommand.Adr command, SnapshotLoad.Loaded loaded) => new(
        CommentReaction.ThumbsUp,
        CommandReply.Draft(DecisionsPractice.DraftOf(loaded.Snapshot, loaded.Policy, command.Title)));

    private static CommandAnswer Answer(CommentCommand command, string? refusal) =>
        refusal is null ? CommandAnswer.Done : Refused(command, refusal);

    private static CommandAnswer Confused(string written, string problem) =>
        new(CommentReaction.Confused, CommandReply.Problem(written, problem));

    private static CommandAnswer Refused(CommentCommand command, string reason) =>
        new(CommentReaction.ThumbsDown, CommandReply.Refusal(NameOf(command), reason));

    /// <summary>The command as it can be told apart from others of its comment, without the word before it.</summary>
    private static string NameOf(CommentCommand command) => command switch
    {
        CommentCommand.Explain c => $"explain {c.Rule}",
        CommentCommand.Waive c => $"waive {c.Rule}",
        CommentCommand.Unwaive c => $"unwaive {c.Rule}",
        CommentCommand.Adr => "adr",
        CommentCommand.Recheck => "recheck",
        _ => "help",
    };
}
