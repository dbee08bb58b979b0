using System.Text.Json;

namespace Automation.Pipeline.Receiving;

/// <summary>Makes deliveries durable: inline in a queue message, or, where that is too small, with the body in a blob.</summary>
public sealed class DeliveryIntake(IWorkQueue queue, IBlobStore blobs)
{
    /// <summary>Room in a message for everything but the body.</summary>
    private const int EnvelopeBytes = 2 * 1024;

    /// <summary>Returns once the delivery is durable.</summary>
    /// <param name="envelope">The delivery without its body.</param>
    /// <param name="compressed">The body, Brotli-compressed.</param>
    public async Task AcceptAsync(DeliveryEnvelope envelope, ReadOnlyMemory<byte> compressed, CancellationToken cancellationToken)
    {
        if (FitsInline(compressed.Length))
        {
            await EnqueueAsync(envelope with { Body = compressed.ToArray() }, cancellationToken);
            return;
        }

        var name = BlobName(envelope);
        await blobs.PutAsync(BlobContainers.Payloads, name, compressed, cancellationToken);
        await EnqueueAsync(envelope with { BodyBlob = name }, cancellationToken);
    }

    private static bool FitsInline(int compressedBytes) => (compressedBytes + 2) / 3 * 4 <= IWorkQueue.MaxBodyBytes - EnvelopeBytes;

    private static string BlobName(DeliveryEnvelope envelope) =>
        string.Create(CultureInfo.InvariantCulture, $"{envelope.ReceivedAt.UtcDateTime:yyyy/MM/dd}/{envelope.DeliveryId}");

    private Task EnqueueAsync(DeliveryEnvelope envelope, CancellationToken cancellationToken) => PipelineActivity.SendAsync(
        QueueNames.Deliveries,
        traceparent => EnqueueTracedAsync(envelope with { Traceparent = traceparent ?? envelope.Traceparent }, cancellationToken));

    private async Task EnqueueTracedAsync(DeliveryEnvelope envelope, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer((envelope.Body?.Length * 4 / 3 ?? 0) + EnvelopeBytes);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonSerializer.Serialize(writer, envelope, MessageJson.Default.DeliveryEnvelope);
        }

        await queue.EnqueueAsync(QueueNames.Deliveries, buffer.WrittenMemory, TimeSpan.Zero, cancellationToken);
    }
}
