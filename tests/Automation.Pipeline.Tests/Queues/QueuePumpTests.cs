using Automation.Pipeline.Queues;
using Automation.Pipeline.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Tests.Queues;

public sealed class QueuePumpTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PipelineWorld world = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Consumer consumer = new();

    public void Dispose()
    {
        stop.Dispose();
        world.Dispose();
    }

    [Fact]
    public async Task Messages_Are_Handled_And_Deleted_As_They_Come()
    {
        var running = RunAsync();
        await EnqueueAsync();
        await consumer.Handled(1);
        await EnqueueAsync();
        await consumer.Handled(2);

        await stop.CancelAsync();
        await running.WaitAsync(Patience);

        Assert.Equal(0, await world.Storage.Queue.CountAsync(consumer.Queue, CancellationToken.None));
    }

    [Fact]
    public async Task No_More_Are_Handled_At_A_Time_Than_Allowed()
    {
        consumer.Gate = new TaskCompletionSource();
        for (var i = 0; i < 5; i++)
        {
            await EnqueueAsync();
        }

        var running = RunAsync();
        await consumer.Started(2);
        Assert.Equal(3, world.Storage.Queue.Visible(consumer.Queue).Count);
        consumer.Gate.SetResult();
        await consumer.Handled(5);

        await stop.CancelAsync();
        await running.WaitAsync(Patience);
        Assert.Equal(2, consumer.MostAtOnce);
    }

    [Fact]
    public async Task A_Message_That_Fails_Is_Left_To_Be_Seen_Again()
    {
        consumer.Failure = new TransientException("down");
        await EnqueueAsync();

        var running = RunAsync();
        await consumer.Handled(1);
        await stop.CancelAsync();
        await running.WaitAsync(Patience);

        Assert.Single(world.Storage.Queue.Hidden(consumer.Queue));
    }

    [Fact]
    public async Task What_Is_Under_Way_May_End_When_The_Pump_Is_Stopped()
    {
        consumer.Gate = new TaskCompletionSource();
        await EnqueueAsync();
        var running = RunAsync();
        await consumer.Started(1);

        await stop.CancelAsync();
        Assert.False(running.IsCompleted);
        consumer.Gate.SetResult();
        await running.WaitAsync(Patience);

        Assert.Equal(0, await world.Storage.Queue.CountAsync(consumer.Queue, CancellationToken.None));
    }

    [Fact]
    public async Task A_Message_Stays_Invisible_While_It_Is_Handled()
    {
        consumer.Gate = new TaskCompletionSource();
        await EnqueueAsync();
        var running = RunAsync();
        await consumer.Started(1);
        var until = world.Storage.Queue.Hidden(consumer.Queue).Single().VisibleAt;

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually(() => world.Storage.Queue.Hidden(consumer.Queue) is [{ } message] && message.VisibleAt > until);

        consumer.Gate.SetResult();
        await consumer.Handled(1);
        await stop.CancelAsync();
        await running.WaitAsync(Patience);
        Assert.Equal(0, await world.Storage.Queue.CountAsync(consumer.Queue, CancellationToken.None));
    }

    private static async Task Eventually(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private Task RunAsync()
    {
        var options = Options.Create(new PipelineOptions { Concurrency = 2 });
        var pump = new QueuePump(world.Storage.Queue, world.Storage.Queue, consumer, options, world.Clock, NullLogger<QueuePump>.Instance);
        return Task.Run(() => pump.RunAsync(stop.Token));
    }

    private Task EnqueueAsync() => world.Storage.Queue.EnqueueAsync(consumer.Queue, "x"u8.ToArray(), TimeSpan.Zero, CancellationToken.None);

    private sealed class Consumer : IQueueConsumer
    {
        private readonly Lock gate = new();
        private int started;
        private int running;
        private int handled;

        public string Queue => "work";

        public TaskCompletionSource? Gate { get; set; }

        public Exception? Failure { get; set; }

        public int MostAtOnce { get; private set; }

        public Task Started(int count) => Eventually(() => Volatile.Read(ref started) >= count);

        public Task Handled(int count) => Eventually(() => Volatile.Read(ref handled) >= count);

        public async Task<ProcessResult> ProcessAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
        {
            lock (gate)
            {
                started++;
                MostAtOnce = Math.Max(MostAtOnce, ++running);
            }

            await (Gate?.Task ?? Task.CompletedTask);
            lock (gate)
            {
                running--;
                handled++;
            }

            return Failure is { } failure ? throw failure : new ProcessResult(ProcessStatus.Done, "handled");
        }
    }
}
