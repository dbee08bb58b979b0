using Automation.Core.Webhooks;
using Automation.Pipeline.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Handlers;

public sealed class HandlerMapTests
{
    [Fact]
    public void The_Events_That_Are_Let_In_Are_The_Events_That_Are_Handled()
    {
        using var world = new PipelineWorld();

        var handled = world.Services.GetRequiredService<HandlerMap>().Events;

        Assert.Equal(WantedEvents.Events, handled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_Handlers_Of_One_Class_Are_Refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => new HandlerMap([new Probe("push"), new Probe("issues")]));

        Assert.Contains(nameof(Probe), refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("push", "push")]
    public void A_Handler_Must_Declare_Each_Of_Its_Events_Once(params string[] events) =>
        Assert.Throws<ArgumentException>(() => new HandlerMap([new Probe(events)]));

    [Fact]
    public async Task An_Event_That_No_One_Takes_Is_Ignored_With_A_Reason()
    {
        var delivery = new Delivery
        {
            Id = DeliveryId.Parse("1"),
            Event = "star",
            Payload = default,
        };

        var outcome = await new HandlerMap([new Probe("push")]).HandleAsync(delivery, CancellationToken.None);

        Assert.Equal(OutcomeKind.Ignored, outcome.Kind);
        Assert.Contains("star", outcome.Reason, StringComparison.Ordinal);
    }

    private sealed class Probe(params string[] events) : IDeliveryHandler
    {
        public IReadOnlyList<string> Events => events;

        public Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken) =>
            Task.FromResult(DeliveryOutcome.Done("probed"));
    }
}
