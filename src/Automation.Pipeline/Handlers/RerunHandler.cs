using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Pausing;
using Automation.Pipeline.Payloads;
using Automation.Pipeline.Receiving;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// Someone asks for our checks to be run again: the pull requests on their commit are evaluated. GitHub's own Re-run also sets the
/// check suite back, so that its runs must be written anew, whoever asked for it; our button (<c>requested_action</c>) does not, and is
/// for those who may write. A merge group's commit is no pull request's head, and its checks are not run again: the queue makes a new
/// group.
/// </summary>
public sealed class RerunHandler(
    ISnapshotSource source, IPullRequestTalk talk, EvaluationScheduler scheduler, Pauses pauses, ReceiverOptions receiver)
    : IDeliveryHandler
{
    /// <summary>What the external ids of all our check runs begin with.</summary>
    private const string OwnPrefix = "automation/";

    private const string SetsBack = "rerequested";
    private const string Pressed = "requested_action";

    public IReadOnlyList<string> Events => ["check_run", "check_suite"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        if (CheckPayload.Of(delivery.Payload, delivery.Event) is not { } check)
        {
            return DeliveryOutcome.Ignored("the payload names no check");
        }

        if (!IsOwn(check))
        {
            return DeliveryOutcome.Ignored("the check is not ours");
        }

        return await RefusalAsync(check, target, delivery, cancellationToken) is { } reason
            ? DeliveryOutcome.Ignored(reason)
            : await RequestAsync(check, target, setsBack: delivery.Action == SetsBack, cancellationToken);
    }

    /// <summary>Why nothing is evaluated; null where it is.</summary>
    private async Task<string?> RefusalAsync(
        CheckPayload check, RepositoryTarget target, Delivery delivery, CancellationToken cancellationToken)
    {
        var isPressed = delivery.Action == Pressed;
        if (isPressed && check.Button != RequestedAction.Recheck.Identifier)
        {
            return "no check of ours has such a button";
        }

        if ((isPressed || check.PullRequests.Count == 0) && await pauses.HoldAsync(target.Installation, cancellationToken))
        {
            return "the installation is paused, and GitHub is not asked for what the payload does not tell";
        }

        return isPressed && !await MayWriteAsync(target, ActorPayload.Of(delivery.Payload, "sender"), cancellationToken)
            ? "whoever pressed the button may not write here"
            : null;
    }

    /// <summary>A role that GitHub does not tell counts as none.</summary>
    private async Task<bool> MayWriteAsync(RepositoryTarget target, ActorPayload sender, CancellationToken cancellationToken) =>
        await talk.RoleOfAsync(target.Installation, target.Repository, sender.Login, cancellationToken) >= RepositoryPermission.Write;

    private async Task<DeliveryOutcome> RequestAsync(
        CheckPayload check, RepositoryTarget target, bool setsBack, CancellationToken cancellationToken)
    {
        var numbers = check.PullRequests.Count > 0
            ? check.PullRequests
            : await source.FindByHeadAsync(target.Installation, target.Repository, check.HeadSha, cancellationToken);
        foreach (var number in numbers)
        {
            await (setsBack
                ? scheduler.RequestRerunAsync(target.PullRequest(number), cancellationToken)
                : scheduler.RequestAsync(target.PullRequest(number), sighting: null, cancellationToken));
        }

        return numbers.Count == 0
            ? DeliveryOutcome.Ignored($"no open pull request has the head {check.HeadSha.Short}")
            : DeliveryOutcome.Done($"asked for the evaluation of {Plural.Of(numbers.Count, "pull request")}");
    }

    /// <summary>GitHub asks only the App whose checks they are; a webhook of a repository or organisation hears of everyone's.</summary>
    private bool IsOwn(CheckPayload check) =>
        check.ExternalId?.StartsWith(OwnPrefix, StringComparison.Ordinal)
        ?? (receiver.BotLogin is null || receiver.IsSelf($"{check.AppSlug}[bot]"));
}
