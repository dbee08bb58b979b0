using Automation.Core.Evaluations;
using Automation.Pipeline.Evaluations;

namespace Automation.Pipeline.Handlers;

/// <summary>The latest verdicts on a merge group's pull requests, made now where there are none.</summary>
public sealed class MergeGroupMembers(EvaluationRecords records, EvaluationScheduler scheduler, PullRequestEvaluator evaluator)
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
        catch (PermanentException e)
        {
            // Another attempt would end no better, and the queue waits.
            return (null, e.Message);
        }
    }

    private async Task<(Evaluation? Evaluation, string? Sentence)> LatestOrNewAsync(
        PullRequestKey key, bool isLast, CancellationToken cancellationToken)
    {
        if (await records.LatestAsync(key, cancellationToken) is { } latest)
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
                return (null, failed.Reason);
        }

        // Someone else is at it, or has just been.
        var other = await records.LatestAsync(key, cancellationToken);
        return other is not null || isLast
            ? (other, "is still being evaluated")
            : throw new TransientException($"Pull request {key} is being evaluated by another worker.", Patience);
    }
}
