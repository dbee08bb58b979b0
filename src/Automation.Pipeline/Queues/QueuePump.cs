using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Queues;

/// <summary>
/// Hands a queue's messages to its consumer, several at a time, until told to stop. Looks often while there is work and seldom
/// while there is none; keeps messages invisible while they are handled; deletes what was acknowledged.
/// </summary>
public sealed partial class QueuePump(
    IWorkQueue queue,
    IQueueSignal signal,
    IQueueConsumer consumer,
    IOptions<PipelineOptions> options,
    TimeProvider time,
    ILogger<QueuePump> logger)
{
    private const int LargestBatch = 32;

    private readonly ILogger log = logger;

    /// <summary>Runs until cancelled; what is being handled then has <see cref="PipelineOptions.ShutdownGrace"/> to end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var slots = new SemaphoreSlim(options.Value.Concurrency);
        using var abort = new CancellationTokenSource();
        var pause = options.Value.PollInterval;
        var running = new HashSet<Task>();
        while (!cancellationToken.IsCancellationRequested)
        {
            running.RemoveWhere(static t => t.IsCompleted);
            var started = await StartBatchAsync(item => running.Add(HandleAsync(item, slots, abort.Token)), slots, cancellationToken);
            pause = started > 0 ? options.Value.PollInterval : Longer(pause);
            if (started == 0)
            {
                await signal.WaitAsync(consumer.Queue, pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        var ended = Task.WhenAll(running);
        await Task.WhenAny(ended, Task.Delay(options.Value.ShutdownGrace, time, CancellationToken.None));
        await abort.CancelAsync();
        await ended;
    }

    /// <summary>Takes as many messages as there are free slots, once at least one is free.</summary>
    private async Task<int> StartBatchAsync(Action<QueueItem> start, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        var free = 0;
        try
        {
            await slots.WaitAsync(cancellationToken);
            free = 1;
            while (free < LargestBatch && slots.Wait(0, CancellationToken.None))
            {
                free++;
            }

            var items = await queue.ReceiveAsync(consumer.Queue, free, options.Value.Visibility, cancellationToken);
            foreach (var item in items)
            {
                free--;
                start(item);
            }

            return items.Count;
        }
        catch (Exception e)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                Log.NotReceived(log, consumer.Queue, e);
            }

            return 0;
        }
        finally
        {
            if (free > 0)
            {
                slots.Release(free);
            }
        }
    }

    private async Task HandleAsync(QueueItem item, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        await Task.Yield();
        using var handled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var hold = HoldAsync(item, handled.Token);
        try
        {
            await consumer.ProcessAsync(item.Body, cancellationToken);
            await handled.CancelAsync();
            await queue.DeleteAsync(consumer.Queue, await hold, CancellationToken.None);
        }
        catch (Exception e)
        {
            // Not acknowledged: the message is seen again when its visibility time-out ends.
            if (!cancellationToken.IsCancellationRequested)
            {
                Log.NotHandled(log, consumer.Queue, item.DequeueCount, e);
            }
        }
        finally
        {
            await handled.CancelAsync();
            slots.Release();
        }
    }

    /// <summary>Keeps a message invisible until cancelled; the result carries the latest receipt.</summary>
    private async Task<QueueItem> HoldAsync(QueueItem item, CancellationToken cancellationToken)
    {
        var current = item;
        while (true)
        {
            await Task.Delay(options.Value.Visibility / 2, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested)
            {
                return current;
            }

            try
            {
                // Not cancellable: an extension that came through makes the former receipt void.
                current = await queue.ExtendAsync(consumer.Queue, current, options.Value.Visibility, CancellationToken.None) ?? current;
            }
            catch (TransientException e)
            {
                Log.NotExtended(log, consumer.Queue, e);
            }
        }
    }

    private TimeSpan Longer(TimeSpan pause) => pause * 2 < options.Value.MaxPollInterval ? pause * 2 : options.Value.MaxPollInterval;

    private static partial class Log
    {
        [LoggerMessage(EventId = 10, Level = LogLevel.Error, Message = "No messages could be taken from queue {Queue}")]
        public static partial void NotReceived(ILogger logger, string queue, Exception exception);

        [LoggerMessage(EventId = 11, Level = LogLevel.Error, Message = "A message of queue {Queue} was left (take {Take})")]
        public static partial void NotHandled(ILogger logger, string queue, long take, Exception exception);

        [LoggerMessage(EventId = 12, Level = LogLevel.Warning, Message = "A message of queue {Queue} could not be kept invisible")]
        public static partial void NotExtended(ILogger logger, string queue, Exception exception);
    }
}
