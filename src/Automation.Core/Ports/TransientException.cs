namespace Automation.Core.Ports;

/// <summary>Something outside failed and may succeed later: storage, network, rate limits. The work is retried.</summary>
public sealed class TransientException(string message, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>How long the other side asked to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>
    /// False where nothing failed and the work only waits for its turn: it is put back for as long as <see cref="RetryAfter"/> says, and
    /// no attempt is used up.
    /// </summary>
    public bool CountsAsAttempt { get; init; } = true;
}
