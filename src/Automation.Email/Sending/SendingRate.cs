namespace Automation.Email.Sending;

/// <summary>
/// At most so many in any minute. Unlike the base class library's limiters it runs on the injected clock and says exactly when there is
/// room again, which is what a queued mail waits for.
/// </summary>
internal sealed class SendingRate(int perMinute, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<long> taken = new();
    private readonly Lock gate = new();

    /// <summary>Null when there was room, which is then taken; else how long until there is.</summary>
    public TimeSpan? Take()
    {
        lock (gate)
        {
            while (taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
            {
                taken.Dequeue();
            }

            if (taken.Count >= perMinute)
            {
                return Window - time.GetElapsedTime(taken.Peek());
            }

            taken.Enqueue(time.GetTimestamp());
            return null;
        }
    }
}
