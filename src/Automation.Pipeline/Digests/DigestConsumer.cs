using System.Text.Json;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Queues;

namespace Automation.Pipeline.Digests;

/// <summary>Handles queue <c>digests</c>.</summary>
public sealed class DigestConsumer(DigestRequestHandler handler, FailedDeliveries failed, PipelineMetrics metrics) : IQueueConsumer
{
    public string Queue => QueueNames.Digests;

    public Task<ProcessResult> ProcessAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        metrics.MeasureAsync(Queue, () => HandleAsync(message, cancellationToken));

    /// <summary>
    /// Keeps a message that the host has given up on (its poison queue) among what failed. Its digest is asked for anew by the next
    /// <see cref="DigestTick"/>, for as long as it is due.
    /// </summary>
    public async Task<ProcessResult> GiveUpAsync(ReadOnlyMemory<byte> message, string reason, CancellationToken cancellationToken)
    {
        await failed.KeepUnreadableAsync(Queue, message, reason, cancellationToken);
        return new ProcessResult(ProcessStatus.Failed, reason);
    }

    private async Task<ProcessResult> HandleAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        if (Read(message.Span) is not { } request)
        {
            return await GiveUpAsync(message, "the message is no digest request", cancellationToken);
        }

        var result = await handler.HandleAsync(request, cancellationToken);
        if (result.Status == ProcessStatus.Retried)
        {
            metrics.Retried(Queue);
        }

        return result;
    }

    private static DigestRequest? Read(ReadOnlySpan<byte> message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, MessageJson.Default.DigestRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
