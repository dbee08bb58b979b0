namespace Automation.Core.Ports;

/// <summary>Something outside failed and may succeed later: storage, network, rate limits. The work is retried.</summary>
public sealed class TransientException(string message, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>How long the other side asked to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
