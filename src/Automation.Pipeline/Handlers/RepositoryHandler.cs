using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>Repositories were renamed, moved, archived, deleted or set up anew: the register follows.</summary>
public sealed class RepositoryHandler(RepositoryRegister register) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["repository"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        if (delivery.Payload.Object("repository") is not { } payload || RepositoryPayload.Of(payload) is not { } seen)
        {
            return DeliveryOutcome.Ignored("the payload does not name its repository");
        }

        var removed = delivery.Action == "deleted";
        await register.SaveAsync(target.Installation, seen.Name.Owner, static i => i, cancellationToken);
        await register.SaveAsync(target.Installation, seen, r => r with { IsRemoved = removed }, cancellationToken);
        return DeliveryOutcome.Done($"noted that {seen.Name} was {delivery.Action}");
    }
}
