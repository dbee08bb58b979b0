namespace Automation.Core.Messages;

/// <summary>A request on queue <c>digests</c> to send one recipient one team's digest of one week.</summary>
public sealed record DigestRequest
{
    /// <summary>The version written by this code.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init => field = value > 0 ? value : CurrentVersion; } = CurrentVersion;

    /// <summary>Team id.</summary>
    public required string Team { get; init; }

    /// <summary>Such as <c>2026-W46</c>.</summary>
    public required string Week { get; init; }

    public required string Address { get; init; }

    /// <summary>One for the first try, and for a message that does not say.</summary>
    public int Attempt { get; init => field = Math.Max(1, value); } = 1;

    public string? Traceparent { get; init; }
}
