using System.Text.Json;
using Automation.Core.Evaluations;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// A merge queue asks for its group's checks: they carry the worst verdict of the pull requests in the group. Always concluded: a
/// queue waits for a check that never reports.
/// </summary>
public sealed partial class MergeGroupHandler(
    ISnapshotSource source,
    MergeGroupMembers members,
    MergeGroupPublication publication,
    ILogger<MergeGroupHandler> logger) : IDeliveryHandler
{
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

        var numbers = await FindAsync(target, group, head, delivery.IsLastAttempt, cancellationToken);
        var evaluations = new List<Evaluation>();
        var sentences = new List<string>();
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

        await publication.PublishAsync(target, head, evaluations, sentences, cancellationToken);
        return DeliveryOutcome.Done($"concluded the checks of a merge group of {numbers.Count} pull requests");
    }

    /// <summary>The pull requests whose commits the group joins; at least the one that its branch is named after.</summary>
    private async Task<IReadOnlyList<int>> FindAsync(
        RepositoryTarget target, JsonElement group, CommitSha head, bool isLast, CancellationToken cancellationToken)
    {
        int[] named = NumberIn(group.Text("head_ref")) is { } number ? [number] : [];
        if (group.Sha("base_sha") is not { } start)
        {
            return named;
        }

        try
        {
            var found = await source.FindInRangeAsync(target.Installation, target.Repository, start, head, cancellationToken);
            return [.. found.Union(named).Order()];
        }
        catch (TransientException e) when (isLast && named.Length > 0)
        {
            Log.RangeUnknown(log, head, e);
            return named;
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
