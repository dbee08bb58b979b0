using Automation.Pipeline.Deliveries;

namespace Automation.Pipeline.Handlers;

/// <summary>Pull requests were opened, changed or closed: facts are noted, and open ones are evaluated.</summary>
public sealed class PullRequestHandler(IFactStore facts, PullRequestRequests requests) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["pull_request"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (PullRequestTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        if (PullRequestFactNotes.Of(target, delivery.Action) is { Count: > 0 } noted)
        {
            await facts.SaveAsync(noted, cancellationToken);
        }

        return await requests.RequestAsync(target, cancellationToken);
    }
}
