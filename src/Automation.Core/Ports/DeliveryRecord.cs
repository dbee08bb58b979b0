namespace Automation.Core.Ports;

/// <summary>A delivery's row in the ledger.</summary>
public sealed record DeliveryRecord
{
    public required DeliveryId Id { get; init; }

    public required string Event { get; init; }

    public string? Action { get; init; }

    /// <summary>Null for the few events without an installation.</summary>
    public InstallationId? Installation { get; init; }

    public RepositoryId? Repository { get; init; }

    public string? RepositoryName { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DeliveryState State { get; init; } = DeliveryState.Received;

    /// <summary>The attempt that claimed it last.</summary>
    public int Attempt { get; init => field = Math.Max(1, value); } = 1;

    public DateTimeOffset? LeaseUntil { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When it was last given up; null where it never was.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary><c>done</c>, <c>ignored</c>, <c>gone</c> or <c>failed</c>; null while received.</summary>
    public string? Outcome { get; init; }

    /// <summary>One sentence on the outcome.</summary>
    public string? Reason { get; init; }
}
