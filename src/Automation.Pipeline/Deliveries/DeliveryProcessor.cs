using System.Diagnostics;
using System.Text.Json;
using Automation.Core.Webhooks;
using Automation.Pipeline.Queues;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Deliveries;

/// <summary>
/// Handles queue <c>deliveries</c>. Claims each delivery in the ledger, so that it is handled by one worker at a time and not again
/// once done; what fails is tried again, or kept as failed.
/// </summary>
public sealed partial class DeliveryProcessor(
    DeliveryClaims claims,
    HandlerMap handlers,
    DeliveryBodies bodies,
    DeliveryRetries retries,
    PipelineMetrics metrics,
    ILogger<DeliveryProcessor> logger) : IQueueConsumer
{
    private readonly ILogger log = logger;

    public string Queue => QueueNames.Deliveries;

    public Task<ProcessResult> ProcessAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => metrics.MeasureAsync(
        Queue,
        () => EnvelopeCodec.TryDecode(message.Span, out var envelope, out var problem)
            ? ProcessAsync(envelope, cancellationToken)
            : retries.KeepUnreadableAsync(message, problem, cancellationToken));

    /// <summary>Records a message that the host has given up on (its poison queue) as failed.</summary>
    public async Task<ProcessResult> GiveUpAsync(ReadOnlyMemory<byte> message, string reason, CancellationToken cancellationToken)
    {
        if (!EnvelopeCodec.TryDecode(message.Span, out var envelope, out var problem))
        {
            return await retries.KeepUnreadableAsync(message, problem, cancellationToken);
        }

        return await claims.ClaimAsync(envelope, cancellationToken) switch
        {
            LedgerClaim.Claimed claimed => await GiveUpAsync(envelope, claimed.Row, reason, cancellationToken),
            LedgerClaim.Busy busy => await retries.DeferAsync(envelope, busy.LeaseUntil, cancellationToken),
            _ => new ProcessResult(ProcessStatus.Superseded, "the delivery was handled before"),
        };
    }

    /// <summary>It is kept first: should the host be lost once more, the delivery is not.</summary>
    private async Task<ProcessResult> GiveUpAsync(
        DeliveryEnvelope envelope, Versioned<DeliveryRecord> claim, string reason, CancellationToken cancellationToken)
    {
        var result = await retries.FailAsync(envelope, claim, reason, cancellationToken);
        if (result.Status != ProcessStatus.Failed || envelope.Body is null)
        {
            // Of large payloads the body is put away by now, and nobody waits for an answer to one.
            return result;
        }

        try
        {
            using var body = await bodies.ReadAsync(envelope, cancellationToken);
            await handlers.GiveUpAsync(DeliveryOf(envelope, body), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NobodyTold(log, envelope.DeliveryId, e);
        }

        return result;
    }

    private Task<ProcessResult> ProcessAsync(DeliveryEnvelope envelope, CancellationToken cancellationToken) =>
        PipelineActivity.ConsumeAsync(
            Queue,
            "process delivery",
            envelope.Traceparent,
            envelope.Attempt,
            activity =>
            {
                Describe(activity, envelope);
                return ProcessTracedAsync(envelope, cancellationToken);
            });

    private async Task<ProcessResult> ProcessTracedAsync(DeliveryEnvelope envelope, CancellationToken cancellationToken)
    {
        using var scope = Log.Scope(log, envelope.DeliveryId, envelope.Event, envelope.Repository);
        return await claims.ClaimAsync(envelope, cancellationToken) switch
        {
            LedgerClaim.Claimed claimed => await HandleAsync(envelope, claimed.Row, cancellationToken),
            LedgerClaim.Busy busy => await retries.DeferAsync(envelope, busy.LeaseUntil, cancellationToken),
            _ => new ProcessResult(ProcessStatus.Superseded, "the delivery was handled before"),
        };
    }

    private async Task<ProcessResult> HandleAsync(
        DeliveryEnvelope envelope, Versioned<DeliveryRecord> claim, CancellationToken cancellationToken)
    {
        DeliveryOutcome outcome;
        try
        {
            outcome = await RunHandlersAsync(envelope, cancellationToken);
        }
        catch (TransientException e) when (!e.CountsAsAttempt)
        {
            Log.PutOff(log, envelope.DeliveryId, e.Message);
            return await retries.PutOffAsync(e, envelope, claim, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(log, envelope.DeliveryId, envelope.Attempt, e);
            return await retries.AfterAsync(e, envelope, claim, cancellationToken);
        }

        if (!await claims.FinishAsync(claim, outcome, cancellationToken))
        {
            return new ProcessResult(ProcessStatus.Superseded, "the lease had ended, and another worker took over");
        }

        Log.Finished(log, envelope.DeliveryId, outcome.Word, outcome.Reason);
        return new ProcessResult(StatusOf(outcome.Kind), outcome.Reason);
    }

    private async Task<DeliveryOutcome> RunHandlersAsync(DeliveryEnvelope envelope, CancellationToken cancellationToken)
    {
        if (!WantedEvents.Wanted(envelope.Event, envelope.Action))
        {
            return DeliveryOutcome.Ignored($"nothing is done for {envelope.Event} {envelope.Action}".TrimEnd());
        }

        using var body = await bodies.ReadAsync(envelope, cancellationToken);
        return await handlers.HandleAsync(DeliveryOf(envelope, body), cancellationToken);
    }

    private Delivery DeliveryOf(DeliveryEnvelope envelope, JsonDocument body) => new()
    {
        Id = DeliveryId.Parse(envelope.DeliveryId),
        Event = envelope.Event,
        Action = envelope.Action,
        ReceivedAt = envelope.ReceivedAt,
        Installation = envelope.InstallationId is { } installation ? new InstallationId(installation) : null,
        Repository = envelope.RepositoryId is { } repository ? new RepositoryId(repository) : null,
        IsLastAttempt = retries.IsLast(envelope),
        Payload = body.RootElement,
    };

    private static void Describe(Activity? activity, DeliveryEnvelope envelope) => activity?
        .SetTag(SpanTags.Delivery, envelope.DeliveryId)
        .SetTag(SpanTags.Event, envelope.Event)
        .SetTag(SpanTags.Action, envelope.Action)
        .SetTag(SpanTags.Installation, envelope.InstallationId)
        .SetTag(SpanTags.RepositoryId, envelope.RepositoryId)
        .SetTag(SpanTags.RepositoryName, envelope.Repository);

    private static ProcessStatus StatusOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Done => ProcessStatus.Done,
        OutcomeKind.Gone => ProcessStatus.Gone,
        _ => ProcessStatus.Ignored,
    };

    private static partial class Log
    {
        public static readonly Func<ILogger, string, string, string?, IDisposable?> Scope =
            LoggerMessage.DefineScope<string, string, string?>("delivery {Delivery} {Event} {Repository}");

        [LoggerMessage(EventId = 20, Level = LogLevel.Information, Message = "Delivery {Delivery} is {Outcome}: {Reason}")]
        public static partial void Finished(ILogger logger, string delivery, string outcome, string reason);

        [LoggerMessage(EventId = 21, Level = LogLevel.Warning, Message = "Attempt {Attempt} at delivery {Delivery} failed")]
        public static partial void Failed(ILogger logger, string delivery, int attempt, Exception exception);

        [LoggerMessage(
            EventId = 450,
            Level = LogLevel.Error,
            Message = "Delivery {Delivery} is given up, and whoever waits for an answer to it could not be told")]
        public static partial void NobodyTold(ILogger logger, string delivery, Exception exception);

        [LoggerMessage(EventId = 435, Level = LogLevel.Information, Message = "Delivery {Delivery} waits for its turn: {Reason}")]
        public static partial void PutOff(ILogger logger, string delivery, string reason);
    }
}
