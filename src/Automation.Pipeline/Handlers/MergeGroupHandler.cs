using System.Text.Json;
using Automation.Core.Evaluations;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Pausing;
using Automation.Pipeline.Payloads;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// A merge queue asks for its group's checks, by the names that they have on pull requests: they carry the worst verdict of the pull
/// requests in the group. Always concluded: a queue waits for a check that never reports.
/// </summary>
public sealed partial class MergeGroupHandler(
    ISnapshotSource source,
    MergeGroupMembers members,
    MergeGroupPublication publication,
    Pauses pauses,
    ILogger<MergeGroupHandler> logger) : IDeliveryHandler
{
    private const string GivenUp = "the evaluation of this merge group was given up after repeated failures";

    private readonly ILogger log = logger;

    public IReadOnlyList<string> Events => ["merge_group"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        if (delivery.Payload.Object("merge_group") is not { } group || group.Sha("head_sha") is not { } head)
        {
            return DeliveryOutcome.Ignored("the payload names no merge group");
        }

        if (await pauses.HoldAsync(target.Installation, cancellationToken))
        {
            return DeliveryOutcome.Ignored("the installation is paused");
        }

        var (numbers, unknown) = await FindAsync(target, group, head, delivery.IsLastAttempt, cancellationToken);
        var evaluations = new List<Evaluation>();
        List<string> sentences = unknown is null ? [] : [unknown];
        foreach (var number in numbers)
        {
            var (evaluation, sentence) = await members.EvaluateAsync(target.PullRequest(number), delivery.IsLastAttempt, cancellationToken);
            if (evaluation is not null)
            {
                evaluations.Add(evaluation);
            }
            else
            {
                sentences.Add($"#{number}: {sentence}");
            }
        }

        return await publication.PublishAsync(target, head, evaluations, sentences, cancellationToken)
            ? DeliveryOutcome.Done($"concluded the checks of a merge group of {numbers.Count} pull requests")
            : DeliveryOutcome.Gone("the merge group's repository is gone, or out of the App's reach");
    }

    /// <summary>Nothing is evaluated once more: that may be what the host was lost at.</summary>
    public async Task GiveUpAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out _) is { } target
            && delivery.Payload.Object("merge_group")?.Sha("head_sha") is { } head
            && !await pauses.HoldAsync(target.Installation, cancellationToken))
        {
            await publication.PublishAsync(target, head, [], [GivenUp], cancellationToken);
        }
    }

    /// <summary>
    /// The pull requests whose commits the group joins, at least the one that its branch is named after; and a sentence where the
    /// others could not be found, for a group must not pass on what was not seen.
    /// </summary>
    private async Task<(IReadOnlyList<int> Numbers, string? Unknown)> FindAsync(
        RepositoryTarget target, JsonElement group, CommitSha head, bool isLast, CancellationToken cancellationToken)
    {
        int[] named = NumberIn(group.Text("head_ref")) is { } number ? [number] : [];
        if (group.Sha("base_sha") is not { } start)
        {
            return (named, null);
        }

        try
        {
            var found = await source.FindInRangeAsync(target.Installation, target.Repository, start, head, cancellationToken);
            return ([.. found.Union(named).Order()], null);
        }
        catch (Exception e) when ((isLast || e is PermanentException) && !cancellationToken.IsCancellationRequested)
        {
            Log.RangeUnknown(log, head, e);
            return (named, "the pull requests of this merge group could not all be found");
        }
    }

    /// <summary>GitHub names the branches <c>gh-readonly-queue/{base}/pr-{number}-{sha}</c>.</summary>
    private static int? NumberIn(string? headRef)
    {
        var parts = headRef?.Split('/')[^1].Split('-') ?? [];
        return parts is ["pr", var text, _]
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
                ? number
                : null;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 60, Level = LogLevel.Warning, Message = "The members of merge group {Head} are unknown but for the last")]
        public static partial void RangeUnknown(ILogger logger, CommitSha head, Exception exception);
    }
}
