namespace Automation.Pipeline.Queues;

/// <summary>Handles the messages of one queue.</summary>
public interface IQueueConsumer
{
    /// <summary>The queue's name, of <see cref="QueueNames"/>.</summary>
    string Queue { get; }

    /// <summary>
    /// Handles one message. To return is to acknowledge it: whatever remains to be done stands in other messages by then. An
    /// exception (storage that is down, cancellation) leaves the message where it is, to be seen again.
    /// </summary>
    Task<ProcessResult> ProcessAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);
}
