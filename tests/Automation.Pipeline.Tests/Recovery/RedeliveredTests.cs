using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Automation.Pipeline.Tests.Recovery;

/// <summary>What becomes of a delivery that comes a second time.</summary>
public sealed class RedeliveredTests
{
    private const string Id = "d1";

    [Fact]
    public async Task A_Done_One_Is_Acknowledged_And_A_Failed_One_Runs()
    {
        var handler = new Unreliable();
        using var world = new PipelineWorld(s => s.RemoveAll<IDeliveryHandler>().AddSingleton<IDeliveryHandler>(handler));

        var first = await SendAsync(world);
        handler.IsWell = true;
        var second = await SendAsync(world);
        var third = await SendAsync(world);

        Assert.Equal(
            [ProcessStatus.Failed, ProcessStatus.Done, ProcessStatus.Superseded], [first.Status, second.Status, third.Status]);
        Assert.Equal(2, handler.Calls);
        Assert.Equal((DeliveryState.Done, 1), ((await world.RecordAsync(Id))!.State, (await world.RecordAsync(Id))!.Attempt));
    }

    private static async Task<ProcessResult> SendAsync(PipelineWorld world)
    {
        await world.SendAsync("push", TestPayloads.Push("refs/heads/main", 1), Id);
        return Assert.Single(await world.DrainAsync());
    }

    private sealed class Unreliable : IDeliveryHandler
    {
        public bool IsWell { get; set; }

        public int Calls { get; private set; }

        public IReadOnlyList<string> Events => ["push"];

        public Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            Calls++;
            return IsWell ? Task.FromResult(DeliveryOutcome.Done("well")) : throw new PermanentException("never");
        }
    }
}
