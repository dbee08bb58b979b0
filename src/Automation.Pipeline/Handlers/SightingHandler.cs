using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// Notes the installation and the repository that an event comes from, so that all are known even where the events that introduce
/// them were missed.
/// </summary>
public sealed class SightingHandler(RepositoryRegister register) : IDeliveryHandler
{
    public IReadOnlyList<string> Events =>
    [
        "pull_request", "pull_request_review", "pull_request_review_thread", "issues", "label", "push", "check_run", "check_suite",
        "merge_group",
    ];

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

        var isNew = await register.SaveAsync(target.Installation, seen.Name.Owner, static i => i, cancellationToken);
        isNew |= await register.SaveAsync(target.Installation, seen, static r => r, cancellationToken);
        return isNew ? DeliveryOutcome.Done($"noted the repository {seen.Name}") : DeliveryOutcome.Ignored("the repository is known");
    }
}
