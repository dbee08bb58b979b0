using Automation.Pipeline.Deliveries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>The ledger's claims, in every order of two workers that were given the same delivery.</summary>
public sealed class LedgerClaimTests
{
    [Theory]
    [InlineData(Mishaps.None)]
    [InlineData(Mishaps.Crash)]
    [InlineData(Mishaps.Stall)]
    internal void A_Delivery_Is_Handled_And_Not_By_Two_At_A_Time(Mishaps mishaps)
    {
        var runs = Exploration.Explore(mishaps, () =>
        {
            var world = new PipelineWorld();
            var probe = new ProbeHandler(static _ => Task.CompletedTask, new ProbeLog());
            Send(world);
            Send(world);
            return new Scenario(world, w => HandledAsync(w, probe.Log, mishaps))
                .Consumer(QueueNames.Deliveries, (s, stop) => Replace(s, probe with { Before = stop }))
                .Consumer(QueueNames.Deliveries, (s, stop) => Replace(s, probe with { Before = stop }));
        });

        Assert.InRange(runs, 10, 20_000);
    }

    private static async Task HandledAsync(PipelineWorld world, ProbeLog log, Mishaps mishaps)
    {
        var record = await world.RecordAsync("twice");
        if (record!.State != DeliveryState.Done)
        {
            throw new InvalidOperationException($"The delivery ended as {record.State}.");
        }

        // Whoever recovers a crash runs the shipped handlers, which find nothing to do in the bare payload.
        var least = mishaps == Mishaps.Crash ? 0 : 1;
        var most = mishaps == Mishaps.None ? 1 : 2;
        Assert.InRange(log.Ended, least, most);
        Assert.True(mishaps == Mishaps.Stall || log.MostAtOnce <= 1, "Two workers handled the delivery at the same time.");
    }

    private static void Send(PipelineWorld world)
    {
        var sent = world.SendAsync("push", """{"installation":{"id":1},"repository":{"id":10}}""", "twice");
        Assert.True(sent.IsCompletedSuccessfully);
    }

    private static void Replace(IServiceCollection services, ProbeHandler probe)
    {
        services.RemoveAll<IDeliveryHandler>();
        services.AddSingleton<IDeliveryHandler>(probe);
    }

    private sealed class ProbeLog
    {
        public int Running { get; set; }

        public int MostAtOnce { get; set; }

        public int Ended { get; set; }
    }

    private sealed record ProbeHandler(Func<string, Task> Before, ProbeLog Log) : IDeliveryHandler
    {
        public IReadOnlyList<string> Events => ["push"];

        public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            Log.Running++;
            Log.MostAtOnce = Math.Max(Log.MostAtOnce, Log.Running);
            await Before("handler/work");
            Log.Running--;
            Log.Ended++;
            return DeliveryOutcome.Done("probed");
        }
    }
}
