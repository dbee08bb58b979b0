namespace Automation.Pipeline.Deliveries;

/// <summary>
/// Acts on the deliveries of the events that it declares. A handler may see a delivery more than once, also after having handled
/// it: everything it does must bear repetition.
/// </summary>
public interface IDeliveryHandler
{
    /// <summary>Names of events, as in <c>X-GitHub-Event</c>.</summary>
    IReadOnlyList<string> Events { get; }

    /// <exception cref="TransientException">The delivery is to be handled again later.</exception>
    /// <exception cref="PermanentException">The delivery can never be handled.</exception>
    Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>
    /// Tells whoever waits for an answer that there will be none: the host was lost each time that it handled the delivery, and it is not
    /// handled again. Most deliveries are waited for by nobody.
    /// </summary>
    Task GiveUpAsync(Delivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;
}
