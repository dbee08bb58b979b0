using System.Diagnostics;
using System.Text.Json;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Queues;

namespace Automation.Pipeline.Evaluations;

/// <summary>Handles queue <c>evaluations</c>: evaluates, and enqueues a copy for later where that cannot be done now.</summary>
public sealed class EvaluationConsumer(
    PullRequestEvaluator evaluator,
    EvaluationScheduler scheduler,
    RetrySchedule retries,
    FailedDeliveries failed,
    PipelineMetrics metrics,
    TimeProvider time) : IQueueConsumer
{
    public string Queue => QueueNames.Evaluations;

    public Task<ProcessResult> ProcessAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => metrics.MeasureAsync(
        Queue,
        () => TryDecode(message.Span, out var request, out var problem)
            ? ProcessAsync(request, cancellationToken)
            : KeepUnreadableAsync(message, problem, cancellationToken));

    /// <summary>
    /// Takes back a message that the host has given up on (its poison queue). Its pull request still waits, so it is asked for once
    /// more, as late as an attempt can be.
    /// </summary>
    public async Task<ProcessResult> TakeBackAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        if (!TryDecode(message.Span, out var request, out var problem))
        {
            return await KeepUnreadableAsync(message, problem, cancellationToken);
        }

        await scheduler.EnqueueAsync(request, retries.DelayAfter(int.MaxValue, null), cancellationToken);
        return new ProcessResult(ProcessStatus.Deferred, "the host had given it up");
    }

    private Task<ProcessResult> ProcessAsync(EvaluationRequest request, CancellationToken cancellationToken) =>
        PipelineActivity.ConsumeAsync(
            Queue,
            "evaluate pull request",
            request.Traceparent,
            request.Attempt,
            activity =>
            {
                Describe(activity, request);
                return EvaluateAsync(request, activity, cancellationToken);
            });

    private async Task<ProcessResult> EvaluateAsync(EvaluationRequest request, Activity? activity, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await evaluator.EvaluateAsync(request, retries.IsLast(request.Attempt), cancellationToken);
            if (outcome is EvaluationOutcome.Evaluated evaluated)
            {
                activity?.SetTag(SpanTags.HeadSha, evaluated.Evaluation.HeadSha.Value);
            }

            if (outcome is EvaluationOutcome.Busy busy)
            {
                await scheduler.EnqueueAsync(request, busy.LeaseUntil - time.GetUtcNow(), cancellationToken);
            }

            if (outcome is EvaluationOutcome.PutOff putOff)
            {
                await scheduler.EnqueueAsync(request, putOff.Wait, cancellationToken);
            }

            return ResultOf(outcome);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && !retries.IsLast(request.Attempt))
        {
            var delay = retries.DelayAfter(request.Attempt, (e as TransientException)?.RetryAfter);
            await scheduler.EnqueueAsync(request with { Attempt = request.Attempt + 1 }, delay, cancellationToken);
            metrics.Retried(Queue);
            return new ProcessResult(ProcessStatus.Retried, Failure.Describe(e));
        }
    }

    private static void Describe(Activity? activity, EvaluationRequest request) => activity?
        .SetTag(SpanTags.Installation, request.InstallationId)
        .SetTag(SpanTags.RepositoryId, request.RepositoryId)
        .SetTag(SpanTags.PullRequest, request.Number)
        .SetTag(SpanTags.HeadSha, request.HeadSha);

    private static ProcessResult ResultOf(EvaluationOutcome outcome) => outcome switch
    {
        EvaluationOutcome.Evaluated => new ProcessResult(ProcessStatus.Done, "evaluated and published"),
        EvaluationOutcome.UpToDate => new ProcessResult(ProcessStatus.Superseded, "an earlier evaluation answers this request"),
        EvaluationOutcome.Busy => new ProcessResult(ProcessStatus.Deferred, "another worker evaluates the pull request"),
        EvaluationOutcome.PutOff putOff => new ProcessResult(ProcessStatus.Deferred, putOff.Reason),
        EvaluationOutcome.Paused => new ProcessResult(ProcessStatus.Deferred, "the installation is paused"),
        EvaluationOutcome.Gone gone => new ProcessResult(ProcessStatus.Gone, gone.Reason),
        EvaluationOutcome.Failed failed => new ProcessResult(ProcessStatus.Failed, failed.Reason),
        _ => new ProcessResult(ProcessStatus.Superseded, "another worker took over"),
    };

    private static bool TryDecode(ReadOnlySpan<byte> message, out EvaluationRequest request, out string problem)
    {
        problem = "the message is no evaluation request";
        request = null!;
        try
        {
            request = JsonSerializer.Deserialize(message, MessageJson.Default.EvaluationRequest)!;
            return request is not null;
        }
        catch (JsonException e)
        {
            problem = $"the message is no evaluation request: {e.Message}";
            return false;
        }
    }

    private async Task<ProcessResult> KeepUnreadableAsync(
        ReadOnlyMemory<byte> message, string problem, CancellationToken cancellationToken)
    {
        await failed.KeepUnreadableAsync(Queue, message, problem, cancellationToken);
        return new ProcessResult(ProcessStatus.Failed, problem);
    }
}
