namespace Automation.Core.Messages;

/// <summary>A request on queue <c>evaluations</c> to evaluate one pull request.</summary>
public sealed record EvaluationRequest
{
    /// <summary>The version written by this code.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init => field = value > 0 ? value : CurrentVersion; } = CurrentVersion;

    public required long InstallationId { get; init; }

    public required long RepositoryId { get; init; }

    public required int Number { get; init; }

    /// <summary>The pull request's <c>updated_at</c> in the event: an older snapshot lags behind the webhook.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The head in the event: a snapshot of another, older head lags behind the webhook.</summary>
    public string? HeadSha { get; init; }

    /// <summary>One for the first try, and for a message that does not say.</summary>
    public int Attempt { get; init => field = Math.Max(1, value); } = 1;

    public string? Traceparent { get; init; }
}
