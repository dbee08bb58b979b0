using System.Text.Json;
using Automation.Pipeline.Receiving;

namespace Automation.Pipeline.Deliveries;

/// <summary>The bodies of deliveries, wherever they stand.</summary>
public sealed class DeliveryBodies(IBlobStore blobs)
{
    /// <summary>GitHub sends no larger payloads (https://docs.github.com/webhooks/webhook-events-and-payloads#payload-cap).</summary>
    private const int MaxBytes = 25 * 1024 * 1024;

    /// <exception cref="PermanentException">The body is lost, or is not what was received.</exception>
    public async Task<JsonDocument> ReadAsync(DeliveryEnvelope envelope, CancellationToken cancellationToken)
    {
        var compressed = await ReadCompressedAsync(envelope, cancellationToken)
            ?? throw new PermanentException("The body is no longer there; ask GitHub for a redelivery.");
        var body = TryDecompress(compressed)
            ?? throw new PermanentException("The body cannot be decompressed.");
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException e)
        {
            throw new PermanentException("The body is not well-formed JSON.", e);
        }
    }

    /// <summary>The body; null when the bytes are no compressed body that GitHub could have sent.</summary>
    internal static byte[]? TryDecompress(byte[] compressed) => BodyCompression.TryDecompress(compressed, MaxBytes);

    /// <summary>The compressed body; null when there is none.</summary>
    public async Task<byte[]?> ReadCompressedAsync(DeliveryEnvelope envelope, CancellationToken cancellationToken) =>
        envelope.Body ?? (envelope.BodyBlob is { } name
            ? await blobs.GetAsync(BlobContainers.Payloads, name, cancellationToken)
            : null);
}
