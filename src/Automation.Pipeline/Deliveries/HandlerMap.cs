using System.Collections.Frozen;

namespace Automation.Pipeline.Deliveries;

/// <summary>Who handles what, as the handlers declare it. Several may take one event; they run in the order of registration.</summary>
public sealed class HandlerMap
{
    private readonly FrozenDictionary<string, IDeliveryHandler[]> handlers;

    /// <exception cref="ArgumentException">A class of handlers is there twice, or declares an event twice or none at all.</exception>
    public HandlerMap(IEnumerable<IDeliveryHandler> handlers)
    {
        IDeliveryHandler[] all = [.. handlers];
        if (all.GroupBy(h => h.GetType()).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"{twice.Key.Name} is registered more than once.", nameof(handlers));
        }

        if (Array.Find(all, h => h.Events.Count == 0 || h.Events.Distinct().Count() != h.Events.Count) is { } odd)
        {
            throw new ArgumentException($"{odd.GetType().Name} must declare at least one event, and each only once.", nameof(handlers));
        }

        this.handlers = all
            .SelectMany(h => h.Events.Select(e => (Event: e, Handler: h)))
            .GroupBy(p => p.Event, p => p.Handler)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>All events that anyone takes.</summary>
    public IReadOnlyCollection<string> Events => handlers.Keys;

    /// <summary>Runs the event's handlers. An event that no one takes is ignored.</summary>
    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!handlers.TryGetValue(delivery.Event, out var takers))
        {
            return DeliveryOutcome.Ignored($"no handler takes the event {delivery.Event}");
        }

        var outcomes = new List<DeliveryOutcome>(takers.Length);
        foreach (var taker in takers)
        {
            outcomes.Add(await taker.HandleAsync(delivery, cancellationToken));
        }

        return DeliveryOutcome.Of(outcomes);
    }

    /// <summary>Lets the event's handlers tell that the delivery is given up.</summary>
    public async Task GiveUpAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        foreach (var taker in handlers.GetValueOrDefault(delivery.Event) ?? [])
        {
            await taker.GiveUpAsync(delivery, cancellationToken);
        }
    }
}
