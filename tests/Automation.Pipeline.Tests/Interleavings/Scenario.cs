using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Digests;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>A world with workers, and what must be true of it in the end.</summary>
internal sealed class Scenario(PipelineWorld world, Func<PipelineWorld, Task> check) : IDisposable
{
    private readonly List<SteppedWorker> workers = [];

    /// <summary>Adds a worker that takes the next message of a queue now, handles it, and acknowledges it.</summary>
    public Scenario Consumer(string queue, Action<IServiceCollection, Func<string, Task>>? configure = null) =>
        Worker(async (services, _) =>
        {
            IQueueConsumer consumer = queue switch
            {
                QueueNames.Deliveries => services.GetRequiredService<DeliveryProcessor>(),
                QueueNames.Evaluations => services.GetRequiredService<EvaluationConsumer>(),
                _ => services.GetRequiredService<DigestConsumer>(),
            };

            // Taken through the unobserved queue: which worker takes which message shows nowhere.
            var item = (await world.Storage.Queue.ReceiveAsync(queue, 1, TimeSpan.FromMinutes(2), CancellationToken.None)).Single();
            await consumer.ProcessAsync(item.Body, CancellationToken.None);
            await services.GetRequiredService<IWorkQueue>().DeleteAsync(queue, item, CancellationToken.None);
        }, configure);

    /// <summary>Adds a worker that does anything.</summary>
    /// <param name="work">Given its services, and the hook to be awaited before anything else that it does in sight of others.</param>
    public Scenario Worker(
        Func<IServiceProvider, Func<string, Task>, Task> work, Action<IServiceCollection, Func<string, Task>>? configure = null)
    {
        var worker = new SteppedWorker(((char)('A' + workers.Count)).ToString());
        var services = world.NewWorker(worker.StopAsync, s => configure?.Invoke(s, worker.StopAsync));
        worker.Start(BeginAsync);
        workers.Add(worker);
        return this;

        // To begin is a step too: a worker may come late.
        async Task BeginAsync()
        {
            await worker.StopAsync("worker/start");
            await work(services, worker.StopAsync);
        }
    }

    /// <summary>What may happen next; nothing when all workers have ended.</summary>
    public IReadOnlyList<Move> Moves(Mishaps left)
    {
        var moves = new List<Move>();
        SteppedWorker[] ready = [.. workers.Where(w => w.IsReady)];
        moves.AddRange(ready.Select(w => new Move(w, Mishaps.None, w.At!)));
        if (left.HasFlag(Mishaps.Crash))
        {
            moves.AddRange(ready.Select(w => new Move(w, Mishaps.Crash, w.At!)));
        }

        // A write to GitHub that has begun ends inside the lease: that much time is always left when it begins.
        if (left.HasFlag(Mishaps.Stall) && ready.Length > 0 && !Array.Exists(ready, w => w.At == "github/write"))
        {
            moves.Add(new Move(null, Mishaps.Stall, ""));
        }

        return moves;
    }

    public void Make(Move move)
    {
        switch (move.Mishap)
        {
            case Mishaps.Crash:
                move.Worker!.Crash();
                break;
            case Mishaps.Stall:
                world.Clock.Advance(TimeSpan.FromMinutes(11));
                break;
            default:
                move.Worker!.Step();
                break;
        }
    }

    /// <summary>Whoever comes later, with all the time in the world, finds everything done as it should be.</summary>
    public void RecoverAndCheck()
    {
        Complete(world.DrainAsync());
        world.Clock.Advance(TimeSpan.FromMinutes(16));
        Complete(world.Services.GetRequiredService<EvaluationSweep>().RunAsync(CancellationToken.None));
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
