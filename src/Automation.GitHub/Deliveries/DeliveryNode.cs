using System.Text.Json;

namespace Automation.GitHub.Deliveries;

/// <summary>An attempt (<c>hook-delivery-item</c>).</summary>
internal sealed record DeliveryNode(
    long Id,
    string Guid,
    DateTimeOffset DeliveredAt,
    bool Redelivery,
    double Duration,
    string Status,
    int StatusCode,
    string Event,
    string? Action,
    long? InstallationId,
    long? RepositoryId);

/// <summary>What an attempt sent (<c>hook-delivery</c>).</summary>
internal sealed record DeliveryDetailNode(DeliveryRequestNode? Request);

internal sealed record DeliveryRequestNode(JsonElement? Payload);
