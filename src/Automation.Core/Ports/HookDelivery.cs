namespace Automation.Core.Ports;

/// <summary>One attempt of GitHub to deliver an event to the App's webhook address, as GitHub lists it.</summary>
public sealed record HookDelivery
{
    /// <summary>Names the attempt; a redelivery gets its own.</summary>
    public required long Id { get; init; }

    /// <summary>The delivery id, <c>X-GitHub-Delivery</c>: all attempts at one event share it.</summary>
    public required string Guid { get; init; }

    public required DateTimeOffset DeliveredAt { get; init; }

    /// <summary>True when someone asked for this attempt.</summary>
    public bool Redelivery { get; init; }

    /// <summary>The status that the webhook address answered; 0 or 5xx where it could not be reached.</summary>
    public int StatusCode { get; init; }

    /// <summary>GitHub's words on the answer, such as <c>OK</c> or <c>failed to connect</c>.</summary>
    public required string Status { get; init; }

    public required string Event { get; init; }

    public string? Action { get; init; }

    public InstallationId? Installation { get; init; }

    public RepositoryId? Repository { get; init; }

    public double DurationSeconds { get; init; }

    /// <summary>True when the answer was a 2xx: GitHub takes the event as delivered.</summary>
    public bool IsAccepted => StatusCode is >= 200 and < 300;
}
