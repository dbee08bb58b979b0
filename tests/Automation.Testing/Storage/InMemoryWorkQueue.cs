using Automation.Core.Ports;
using Automation.Storage.Queues;

namespace Automation.Testing.Storage;

/// <summary>
/// Queues in memory under the test's clock. Nothing becomes visible by itself: advance the clock, or look at <see cref="Hidden"/> to
/// learn how far. Views made by <see cref="Observed"/> share the messages.
/// </summary>
public sealed class InMemoryWorkQueue : IWorkQueue, IQueueSignal
{
    private readonly TimeProvider time;
    private readonly Func<string, Task> before;
    private readonly InMemoryMessages messages;
    private readonly QueuePulse pulse;

    /// <param name="beforeEach">Awaited before every operation, with its name, such as <c>deliveries/enqueue</c>.</param>
    public InMemoryWorkQueue(TimeProvider time, Func<string, Task>? beforeEach = null)
        : this(time, beforeEach ?? (static _ => Task.CompletedTask), new InMemoryMessages(), new QueuePulse(time))
    {
    }

    private InMemoryWorkQueue(TimeProvider time, Func<string, Task> before, InMemoryMessages messages, QueuePulse pulse)
    {
        this.time = time;
        this.before = before;
        this.messages = messages;
        this.pulse = pulse;
    }

    /// <summary>The same queues, with another hook: a second worker.</summary>
    public InMemoryWorkQueue Observed(Func<string, Task> beforeEach) => new(time, beforeEach, messages, pulse);

    /// <summary>What a consumer would be given now.</summary>
    public IReadOnlyList<InMemoryMessage> Visible(string queue) => [.. messages.In(queue).Where(m => m.VisibleAt <= time.GetUtcNow())];

    /// <summary>Delayed or taken messages, the next to become visible first.</summary>
    public IReadOnlyList<InMemoryMessage> Hidden(string queue) =>
        [.. messages.In(queue).Where(m => m.VisibleAt > time.GetUtcNow()).OrderBy(m => m.VisibleAt)];

    public async Task EnqueueAsync(string queue, ReadOnlyMemory<byte> body, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        QueueBody.Check(body);
        await StepAsync(queue, "enqueue", cancellationToken);
        messages.Add(queue, body.ToArray(), time.GetUtcNow() + visibleAfter);
        pulse.Raise(queue);
    }

    public async Task<IReadOnlyList<QueueItem>> ReceiveAsync(
        string queue, int max, TimeSpan visibility, CancellationToken cancellationToken)
    {
        await StepAsync(queue, "receive", cancellationToken);
        var now = time.GetUtcNow();
        return [.. messages.Take(queue, max, now, now + visibility).Select(m => new QueueItem(m.Id, m.Receipt, m.Body, m.DequeueCount))];
    }

    public async Task<QueueItem?> ExtendAsync(string queue, QueueItem item, TimeSpan visibility, CancellationToken cancellationToken)
    {
        await StepAsync(queue, "extend", cancellationToken);
        var receipt = messages.Hide(queue, item.Id, item.Receipt, time.GetUtcNow() + visibility);
        return receipt is null ? null : item with { Receipt = receipt };
    }

    public async Task DeleteAsync(string queue, QueueItem item, CancellationToken cancellationToken)
    {
        await StepAsync(queue, "delete", cancellationToken);
        messages.Remove(queue, item.Id, item.Receipt);
    }

    public async Task<long> CountAsync(string queue, CancellationToken cancellationToken)
    {
        await StepAsync(queue, "count", cancellationToken);
        return messages.In(queue).Count;
    }

    public Task WaitAsync(string queue, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var next = pulse.Next(queue);
        return Visible(queue).Count > 0 ? Task.CompletedTask : pulse.WaitAsync(next, timeout, cancellationToken);
    }

    private async Task StepAsync(string queue, string operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await before($"{queue}/{operation}");
    }
}
