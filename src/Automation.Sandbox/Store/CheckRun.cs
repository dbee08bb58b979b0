using Automation.Sandbox.Model;

namespace Automation.Sandbox.Store;

/// <summary>A check run as the sandbox keeps it.</summary>
public sealed record CheckRun
{
    /// <summary>Zero until it is stored.</summary>
    public long Id { get; init; }

    /// <summary>The App that wrote it: ours, unless a test plays another.</summary>
    public long AppId { get; init; } = SandboxIds.AppId;

    public required string HeadSha { get; init; }

    public required string Name { get; init; }

    public string? ExternalId { get; init; }

    public string? DetailsUrl { get; init; }

    public string Status { get; init; } = "queued";

    public string? Conclusion { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public string? Text { get; init; }

    /// <summary>All annotations so far: GitHub appends those of each update.</summary>
    public IReadOnlyList<JsonElement> Annotations { get; init; } = [];

    /// <summary>The buttons that were asked for.</summary>
    public IReadOnlyList<JsonElement> Actions { get; init; } = [];
}
