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

    private async Task<ProcessResult> HandleAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        if (Read(message.Span) is not { } request)
        {
            const string Problem = "the message is no digest request";
            await failed.KeepUnreadableAsync(Queue, message, Problem, cancellationToken);
            return new ProcessResult(ProcessStatus.Failed, Problem);
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
