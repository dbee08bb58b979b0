using System.Security.Cryptography;
using System.Text;
using Automation.Pipeline.Receiving;

namespace Automation.Pipeline.Deliveries;

/// <summary>
/// What could not be handled, in container <c>failed</c>: whole envelopes with their bodies, by day of receipt and delivery id, so
/// that each can be run again.
/// </summary>
public sealed class FailedDeliveries(IBlobStore blobs, DeliveryBodies bodies, DeliveryIntake intake, TimeProvider time)
{
    private const string ReasonEnding = ".reason.txt";

    /// <summary>Keeps a delivery and its body. What was kept before with a body is not replaced by an envelope without one.</summary>
    /// <param name="record">The delivery's row: the first arrival counts for where it is kept.</param>
    public async Task KeepAsync(DeliveryEnvelope envelope, DeliveryRecord record, CancellationToken cancellationToken)
    {
        var body = await bodies.ReadCompressedAsync(envelope, cancellationToken);
        var name = BlobContainers.FailedName(record);
        if (body is not null || await blobs.GetAsync(BlobContainers.Failed, name, cancellationToken) is null)
        {
            var whole = EnvelopeCodec.Encode(envelope with { Body = body, BodyBlob = null });
            await blobs.PutAsync(BlobContainers.Failed, name, whole, cancellationToken);
        }
    }

    /// <summary>Takes the body of a kept delivery out of container <c>payloads</c>.</summary>
    public async Task DropPayloadAsync(DeliveryEnvelope envelope, CancellationToken cancellationToken)
    {
        if (envelope.BodyBlob is { } payload)
        {
            await blobs.DeleteAsync(BlobContainers.Payloads, payload, cancellationToken);
        }
    }

    /// <summary>Keeps a message that cannot be read, and beside it the reason.</summary>
    /// <returns>The name of its blob.</returns>
    public async Task<string> KeepUnreadableAsync(
        string queueName, ReadOnlyMemory<byte> message, string reason, CancellationToken cancellationToken)
    {
        // Named by content: a message that is seen twice is kept once.
        var hash = Convert.ToHexStringLower(SHA256.HashData(message.Span));
        var name = $"{BlobContainers.Unreadable}{queueName}/{BlobContainers.Day(time.GetUtcNow())}/{hash}";
        await blobs.PutAsync(BlobContainers.Failed, name, message, cancellationToken);
        await blobs.PutAsync(BlobContainers.Failed, name + ReasonEnding, Encoding.UTF8.GetBytes(reason), cancellationToken);
        return name;
    }

    /// <summary>The delivery as it was kept; null when it is no longer there (90 days) or cannot be read.</summary>
    public async Task<DeliveryEnvelope?> FindAsync(DeliveryRecord record, CancellationToken cancellationToken)
    {
        var kept = await blobs.GetAsync(BlobContainers.Failed, BlobContainers.FailedName(record), cancellationToken);
        return kept is not null && EnvelopeCodec.TryDecode(kept, out var envelope, out _) ? envelope : null;
    }

    /// <summary>The JSON that a failed delivery brought; null when it is no longer there.</summary>
    public async Task<byte[]?> ReadBodyAsync(DeliveryRecord record, CancellationToken cancellationToken) =>
        await FindAsync(record, cancellationToken) is { Body: { } body } ? DeliveryBodies.TryDecompress(body) : null;

    /// <summary>The messages that could not be read, the newest day first.</summary>
    /// <param name="since">Those that were kept on earlier days are left out.</param>
    public async Task<IReadOnlyList<UnreadableMessage>> ListUnreadableAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var messages = new List<UnreadableMessage>();
        await foreach (var name in blobs.ListAsync(BlobContainers.Failed, BlobContainers.Unreadable, cancellationToken))
        {
            if (UnreadableMessage.TryDayOf(name, out var day) && day.AddDays(1) > since)
            {
                var reason = await blobs.GetAsync(BlobContainers.Failed, name + ReasonEnding, cancellationToken);
                messages.Add(new UnreadableMessage(name, day, reason is null ? null : Encoding.UTF8.GetString(reason)));
            }
        }

        return [.. messages.OrderByDescending(m => m.Day)];
    }

    /// <summary>Enqueues a failed delivery anew, with all its attempts before it. False when it is no longer there.</summary>
    public async Task<bool> ReplayAsync(DeliveryRecord record, CancellationToken cancellationToken)
    {
        if (await FindAsync(record, cancellationToken) is not { Body: { } body } envelope)
        {
            return false;
        }

        await intake.AcceptAsync(envelope with { Attempt = 1, Body = null }, body, cancellationToken);
        return true;
    }
}
