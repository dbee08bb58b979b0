using System.Diagnostics;
using System.Net.Http.Headers;
using Automation.Core.Webhooks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Receiving;

/// <summary>
/// Answers webhooks: checks who sent one, whether it can be read and whether anyone wants it, stores it, and only then accepts it.
/// Nothing is processed here, so GitHub has its answer within milliseconds. How large a body may be is the HTTP layer's business.
/// </summary>
public sealed partial class WebhookReceiver(
    ReceiverOptions receiver,
    IOptions<PipelineOptions> options,
    DeliveryIntake intake,
    PipelineMetrics metrics,
    TimeProvider time,
    ILogger<WebhookReceiver> logger)
{
    private readonly ILogger log = logger;

    /// <summary>Never throws, but when the caller cancels: whatever goes wrong is an answer.</summary>
    public async Task<ReceiveResult> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var activity = PipelineActivity.StartReceive(request.Traceparent);
        var result = Refuse(request, out var id, out var fields)
            ?? (receiver.Ignores(request.Event!, fields)
                ? ReceiveResult.Ignored(id)
                : await AcceptAsync(request, id, fields, cancellationToken));

        Describe(activity, request.Event, result, fields);
        metrics.Received(request.Event, result, time.GetElapsedTime(started));
        return result;
    }

    /// <summary>Counts, logs and answers a request whose body is longer than is read.</summary>
    /// <param name="eventName"><c>X-GitHub-Event</c>, as it came.</param>
    public ReceiveResult RefuseTooLarge(string? eventName)
    {
        var result = ReceiveResult.TooLarge();
        Log.TooLarge(log);
        metrics.Received(eventName, result, TimeSpan.Zero);
        return result;
    }

    /// <summary>What was not signed is described by the answer alone.</summary>
    private static void Describe(Activity? activity, string? eventName, ReceiveResult result, in RoutingFields fields)
    {
        activity?.SetTag(SpanTags.Outcome, result.StatusWord);
        if (result.Status >= 500)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        if (result.DeliveryId is null)
        {
            return;
        }

        activity?.SetTag(SpanTags.Delivery, result.DeliveryId)
            .SetTag(SpanTags.Event, PipelineMetrics.Known(eventName))
            .SetTag(SpanTags.Installation, fields.InstallationId)
            .SetTag(SpanTags.RepositoryId, fields.RepositoryId);
    }

    private ReceiveResult? Refuse(WebhookRequest request, out DeliveryId id, out RoutingFields fields)
    {
        id = default;
        fields = default;
        var verdict = WebhookSignature.Verify(request.Body, request.Signature, receiver.Secrets);
        if (verdict != SignatureVerdict.Valid)
        {
            Log.Unsigned(log, verdict);
            return ReceiveResult.Unauthorized(Refusals.Of(verdict));
        }

        var refusal = !DeliveryId.TryParse(request.DeliveryId, out id) ? Refusals.DeliveryId
            : string.IsNullOrWhiteSpace(request.Event) ? Refusals.Event
            : !IsJson(request.ContentType) ? Refusals.ContentType
            : !WebhookRouting.TryRead(request.Body, out fields) ? Refusals.Body
            : null;
        if (refusal is null)
        {
            return null;
        }

        Log.Refused(log, id, refusal);
        return ReceiveResult.BadRequest(id.Value.Length > 0 ? id.Value : null, refusal);
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase);

    private async Task<ReceiveResult> AcceptAsync(
        WebhookRequest request, DeliveryId id, RoutingFields fields, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Value.AcceptTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            // Storage that does not heed the token is not waited for: the sender has an answer in time in any case.
            await StoreAsync(request, Envelope(request, id, fields), linked.Token).WaitAsync(linked.Token);
            return ReceiveResult.Queued(id);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotStored(log, id, e);
            return ReceiveResult.Unavailable(id);
        }
    }

    private async Task StoreAsync(WebhookRequest request, DeliveryEnvelope envelope, CancellationToken cancellationToken)
    {
        using var compressed = new PooledBuffer(8 * 1024);
        BodyCompression.Compress(request.Body, compressed);
        await intake.AcceptAsync(envelope, compressed.WrittenMemory, cancellationToken);
    }

    private DeliveryEnvelope Envelope(WebhookRequest request, DeliveryId id, in RoutingFields fields) => new()
    {
        DeliveryId = id.Value,
        Event = request.Event!,
        Action = fields.Action,
        InstallationId = fields.InstallationId,
        RepositoryId = fields.RepositoryId,
        Repository = RepositoryName.TryParse(fields.Repository, out var name) ? name.ToString() : null,
        ReceivedAt = time.GetUtcNow(),
        Traceparent = Activity.Current?.Id ?? request.Traceparent,
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Refused a webhook whose signature is {Verdict}")]
        public static partial void Unsigned(ILogger logger, SignatureVerdict verdict);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Refused delivery {Delivery}: {Reason}")]
        public static partial void Refused(ILogger logger, DeliveryId delivery, string reason);

        [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "Refused a webhook whose body is larger than 25 MiB")]
        public static partial void TooLarge(ILogger logger);

        [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Delivery {Delivery} could not be stored; GitHub was told so")]
        public static partial void NotStored(ILogger logger, DeliveryId delivery, Exception exception);
    }
}
