namespace Automation.Pipeline.Observability;

/// <summary>The times that the service level objectives speak of (docs/operations.md).</summary>
internal static class Objectives
{
    /// <summary>
    /// Half of what GitHub waits for an answer
    /// (https://docs.github.com/webhooks/using-webhooks/best-practices-for-using-webhooks#respond-within-10-seconds).
    /// </summary>
    public static TimeSpan WebhookAnswer { get; } = TimeSpan.FromSeconds(5);

    /// <summary>From the oldest request for a pull request to its published report.</summary>
    public static TimeSpan Evaluation { get; } = TimeSpan.FromMinutes(1);
}
