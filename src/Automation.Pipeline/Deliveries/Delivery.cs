using System.Text.Json;

namespace Automation.Pipeline.Deliveries;

/// <summary>A delivery as its handlers see it.</summary>
public sealed record Delivery
{
    public required DeliveryId Id { get; init; }

    public required string Event { get; init; }

    public string? Action { get; init; }

    /// <summary>When it came in.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    public InstallationId? Installation { get; init; }

    public RepositoryId? Repository { get; init; }

    /// <summary>True when this is the last attempt: what can be concluded should be.</summary>
    public bool IsLastAttempt { get; init; }

    /// <summary>The payload's root, of any kind; valid while the delivery is handled.</summary>
    public required JsonElement Payload { get; init; }
}
