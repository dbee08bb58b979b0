namespace Automation.Core.Messages;

/// <summary>A delivery on its way through queue <c>deliveries</c>. New readers take old versions; unknown properties are ignored.</summary>
/// <remarks>
/// Source-generated readers hand an absent property its type's default, not its initialiser: where that default means nothing, the
/// accessor puts things right. The same holds for every record that is queued or stored.
/// </remarks>
public sealed record DeliveryEnvelope
{
    /// <summary>The version written by this code.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init => field = value > 0 ? value : CurrentVersion; } = CurrentVersion;

    public required string DeliveryId { get; init; }

    /// <summary><c>X-GitHub-Event</c>.</summary>
    public required string Event { get; init; }

    /// <summary>The payload's <c>action</c>; null for events without one.</summary>
    public string? Action { get; init; }

    public long? InstallationId { get; init; }

    public long? RepositoryId { get; init; }

    /// <summary><c>owner/name</c> at the time of the delivery.</summary>
    public string? Repository { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>One for the first try, and for a message that does not say.</summary>
    public int Attempt { get; init => field = Math.Max(1, value); } = 1;

    /// <summary>W3C trace context of the receiving request.</summary>
    public string? Traceparent { get; init; }

    /// <summary>The Brotli-compressed body; null when it stands in <see cref="BodyBlob"/>.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Name of the blob in container <c>payloads</c> that holds the Brotli-compressed body.</summary>
    public string? BodyBlob { get; init; }
}
