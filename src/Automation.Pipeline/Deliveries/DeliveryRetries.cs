using Automation.Pipeline.Queues;

namespace Automation.Pipeline.Deliveries;

/// <summary>What becomes of a delivery that could not be handled now: a copy for later, or a place among the failed.</summary>
public sealed class DeliveryRetries(
    IWorkQueue queue, DeliveryClaims claims, FailedDeliveries failed, RetrySchedule schedule, PipelineMetrics metrics, TimeProvider time)
{
    public bool IsLast(DeliveryEnvelope envelope) => schedule.IsLast(envelope.Attempt);

    /// <summary>Decides by the exception and the attempt.</summary>
    internal async Task<ProcessResult> AfterAsync(
        Exception exception, DeliveryEnvelope envelope, Versioned<DeliveryRecord> claim, CancellationToken cancellationToken)
    {
        var reason = Failure.Describe(exception);
        if (exception is PermanentException || IsLast(envelope))
        {
            return await FailAsync(envelope, claim, reason, cancellationToken);
        }

        var delay = schedule.DelayAfter(envelope.Attempt, (exception as TransientException)?.RetryAfter);

        // The copy comes first: a crash after it leaves two messages and one delivery, a crash before it the message at hand.
        await EnqueueAsync(envelope with { Attempt = envelope.Attempt + 1 }, delay, cancellationToken);
        await claims.ReleaseAsync(claim, reason, cancellationToken);
        metrics.Retried(QueueNames.Deliveries);
        return new ProcessResult(ProcessStatus.Retried, reason);
    }

    /// <summary>Nothing failed: a copy comes back when its turn is, as often as it takes, and no attempt is used up.</summary>
    internal async Task<ProcessResult> PutOffAsync(
        TransientException outOfTurn,
        DeliveryEnvelope envelope,
        Versioned<DeliveryRecord> claim,
        CancellationToken cancellationToken)
    {
        await EnqueueAsync(envelope, outOfTurn.RetryAfter ?? TimeSpan.Zero, cancellationToken);
        await claims.ReleaseAsync(claim, outOfTurn.Message, cancellationToken);
        return new ProcessResult(ProcessStatus.Deferred, outOfTurn.Message);
    }

    /// <summary>Keeps the delivery as failed. Its body is copied first and dropped last: a failed row always has one.</summary>
    internal async Task<ProcessResult> FailAsync(
        DeliveryEnvelope envelope, Versioned<DeliveryRecord> claim, string reason, CancellationToken cancellationToken)
    {
        await failed.KeepAsync(envelope, claim.Value, cancellationToken);
        if (!await claims.FailAsync(claim, reason, cancellationToken))
        {
            return new ProcessResult(ProcessStatus.Superseded, "the lease had ended, and another worker took over");
        }

        metrics.DeliveryFailed(envelope.Event);
        await failed.DropPayloadAsync(envelope, cancellationToken);
        return new ProcessResult(ProcessStatus.Failed, reason);
    }

    /// <summary>Leaves the delivery to the worker that holds it, and a copy to be seen should that worker be lost.</summary>
    internal async Task<ProcessResult> DeferAsync(
        DeliveryEnvelope envelope, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        await EnqueueAsync(envelope, leaseUntil - time.GetUtcNow(), cancellationToken);
        return new ProcessResult(ProcessStatus.Deferred, "another worker handles the delivery");
    }

    internal async Task<ProcessResult> KeepUnreadableAsync(
        ReadOnlyMemory<byte> message, string problem, CancellationToken cancellationToken)
    {
        await failed.KeepUnreadableAsync(QueueNames.Deliveries, message, problem, cancellationToken);
        metrics.DeliveryFailed(eventName: null);
        return new ProcessResult(ProcessStatus.Failed, problem);
    }

    private Task EnqueueAsync(DeliveryEnvelope envelope, TimeSpan delay, CancellationToken cancellationToken) =>
        PipelineActivity.SendAsync(
            QueueNames.Deliveries,
            traceparent => queue.EnqueueAsync(
                QueueNames.Deliveries,
                EnvelopeCodec.Encode(envelope with { Traceparent = traceparent ?? envelope.Traceparent }),
                delay > TimeSpan.Zero ? delay : TimeSpan.Zero,
                cancellationToken));
}
