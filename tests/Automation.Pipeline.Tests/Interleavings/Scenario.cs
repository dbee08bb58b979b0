using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>A world with workers, and what must be true of it in the end.</summary>
internal sealed class Scenario(PipelineWorld world, Func<PipelineWorld, Task> check) : IDisposable
{
    private readonly List<SteppedWorker> workers = [];

    public IReadOnlyList<SteppedWorker> Workers => workers;

    /// <summary>Adds a worker that takes the next message of a queue now, handles it, and acknowledges it.</summary>
    public Scenario Consumer(string queue, Action<IServiceCollection, Func<string, Task>>? configure = null) =>
        Worker(async services =>
        {
            IQueueConsumer consumer = queue == QueueNames.Deliveries
                ? services.GetRequiredService<DeliveryProcessor>()
                : services.GetRequiredService<EvaluationConsumer>();

            // Taken through the unobserved queue: which worker takes which message shows nowhere.
            var item = (await world.Storage.Queue.ReceiveAsync(queue, 1, TimeSpan.FromMinutes(2), CancellationToken.None)).Single();
            await consumer.ProcessAsync(item.Body, CancellationToken.None);
            await services.GetRequiredService<IWorkQueue>().DeleteAsync(queue, item, CancellationToken.None);
        }, configure);

    /// <summary>Adds a worker that does anything.</summary>
    public Scenario Worker(Func<IServiceProvider, Task> work, Action<IServiceCollection, Func<string, Task>>? configure = null)
    {
        var worker = new SteppedWorker(((char)('A' + workers.Count)).ToString());
        var services = world.NewWorker(worker.StopAsync, s => configure?.Invoke(s, worker.StopAsync));
        worker.Start(() => work(services));
        workers.Add(worker);
        return this;
    }

    public void Stall() => world.Clock.Advance(TimeSpan.FromMinutes(6));

    /// <summary>Whoever comes later, with all the time in the world, finds everything done as it should be.</summary>
    public void RecoverAndCheck()
    {
        Complete(world.DrainAsync());
        Complete(check(world));
    }

    public void Dispose() => world.Dispose();

    /// <summary>Nothing in here ever waits: what has not ended by now hangs.</summary>
    private static void Complete(Task task)
    {
        if (!task.IsCompleted)
        {
            throw new InvalidOperationException("A step did not end on its own.");
        }

        task.GetAwaiter().GetResult();
    }
}
