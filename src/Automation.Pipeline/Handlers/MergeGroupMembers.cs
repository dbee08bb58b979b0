using Automation.Core.Evaluations;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Queues;

namespace Automation.Pipeline.Handlers;

/// <summary>The latest verdicts on a merge group's pull requests, made now where there are none on their newest commits.</summary>
public sealed class MergeGroupMembers(
    EvaluationRecords records, PullRequestRows rows, EvaluationScheduler scheduler, PullRequestEvaluator evaluator)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The evaluation, or why there is none.</summary>
    /// <exception cref="TransientException">There is none yet, and this is not the last attempt.</exception>
    internal async Task<(Evaluation? Evaluation, string? Sentence)> EvaluateAsync(
        PullRequestKey key, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            return await LatestOrNewAsync(key, isLast, cancellationToken);
        }
        catch (Exception e) when ((isLast || e is PermanentException) && !cancellationToken.IsCancellationRequested)
        {
            // Another attempt would end no better, or there is none, and the queue waits.
            return (null, Failure.Tell(e));
        }
    }

    private async Task<(Evaluation? Evaluation, string? Sentence)> LatestOrNewAsync(
        PullRequestKey key, bool isLast, CancellationToken cancellationToken)
    {
        if (await LatestAsync(key, cancellationToken) is { } latest)
        {
            return (latest, null);
        }

        var row = await scheduler.AddRequestAsync(key, sighting: null, cancellationToken);
        switch (await evaluator.EvaluateAsync(EvaluationScheduler.RequestFor(row), isLast, cancellationToken))
        {
            case EvaluationOutcome.Evaluated evaluated:
                return (evaluated.Evaluation, null);
            case EvaluationOutcome.Gone gone:
                return (null, gone.Reason);
            case EvaluationOutcome.Paused:
                return (null, "the installation is paused");
            case EvaluationOutcome.Failed failed:
                return (null, failed.Told);
        }

        // Someone else is at it, or has just been.
        var other = await LatestAsync(key, cancellationToken);
        return other is not null || isLast
            ? (other, "is still being evaluated")
            : throw new TransientException($"Pull request {key} is being evaluated by another worker.", Patience);
    }

    /// <summary>Null also where commits came after the latest: its verdict is not on what the group would merge.</summary>
    private async Task<Evaluation?> LatestAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        var latest = await records.LatestAsync(key, cancellationToken);
        var head = latest is null ? null : await rows.LatestHeadAsync(key, cancellationToken);
        return head is null || head == latest?.HeadSha ? latest : null;
    }
}
