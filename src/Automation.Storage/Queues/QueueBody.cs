namespace Automation.Storage.Queues;

/// <summary>The bound that all queues keep, so that what one takes the others take too.</summary>
internal static class QueueBody
{
    /// <exception cref="PermanentException">The body is longer than <see cref="IWorkQueue.MaxBodyBytes"/>.</exception>
    public static void Check(ReadOnlyMemory<byte> body)
    {
        if (body.Length > IWorkQueue.MaxBodyBytes)
        {
            throw new PermanentException($"A message of {body.Length} bytes is longer than the {IWorkQueue.MaxBodyBytes} that a queue takes.");
        }
    }
}
