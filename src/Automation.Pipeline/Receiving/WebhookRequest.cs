using System.Buffers;

namespace Automation.Pipeline.Receiving;

/// <summary>One webhook POST, as far as it matters here. The values are as they came: nothing is checked yet.</summary>
public sealed record WebhookRequest
{
    /// <summary><c>X-GitHub-Delivery</c>.</summary>
    public string? DeliveryId { get; init; }

    /// <summary><c>X-GitHub-Event</c>.</summary>
    public string? Event { get; init; }

    public string? ContentType { get; init; }

    /// <summary><c>X-Hub-Signature-256</c>.</summary>
    public string? Signature { get; init; }

    /// <summary>W3C trace context of the request; null when there is none.</summary>
    public string? Traceparent { get; init; }

    /// <summary>The raw bytes. They must stay as they are until the receiver has answered.</summary>
    public required ReadOnlySequence<byte> Body { get; init; }
}
