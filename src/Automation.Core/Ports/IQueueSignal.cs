namespace Automation.Core.Ports;

/// <summary>
/// Wakes a consumer early, so that it need not poll tightly. Only a hint: a message that another process enqueued may not wake it,
/// and a wake-up does not promise a message.
/// </summary>
public interface IQueueSignal
{
    /// <summary>Returns when a message may have become visible, at the latest after <paramref name="timeout"/>.</summary>
    Task WaitAsync(string queue, TimeSpan timeout, CancellationToken cancellationToken);
}
