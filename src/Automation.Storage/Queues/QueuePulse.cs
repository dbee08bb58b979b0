using System.Collections.Concurrent;

namespace Automation.Storage.Queues;

/// <summary>Tells this process's waiting consumers that one of this process's producers has enqueued.</summary>
internal sealed class QueuePulse(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new();

    /// <summary>Completes with the next <see cref="Raise"/>. Take it before looking into the queue, or a pulse may slip through.</summary>
    public Task Next(string queue) =>
        waiting.GetOrAdd(queue, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Raise(string queue)
    {
        if (waiting.TryRemove(queue, out var source))
        {
            source.SetResult();
        }
    }

    /// <summary>Waits for a pulse or the time-out; neither is an error.</summary>
    public async Task WaitAsync(Task pulse, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(pulse, Task.Delay(timeout, time, ended.Token));
        await ended.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
