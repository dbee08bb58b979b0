using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>Repositories were added to an installation or taken out of it: the register follows.</summary>
public sealed class InstallationRepositoriesHandler(RepositoryRegister register) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["installation_repositories"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Installation is not { } id
            || delivery.Payload.Object("installation")?.Object("account")?.Text("login") is not { } account)
        {
            return DeliveryOutcome.Ignored("the payload names no installation");
        }

        await register.SaveAsync(id, account, i => i with { Account = account }, cancellationToken);
        var added = await SaveAsync(delivery, id, "repositories_added", removed: false, cancellationToken);
        var removed = await SaveAsync(delivery, id, "repositories_removed", removed: true, cancellationToken);
        return DeliveryOutcome.Done($"noted {added} repositories added and {removed} removed");
    }

    private async Task<int> SaveAsync(
        Delivery delivery, InstallationId id, string list, bool removed, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var repository in delivery.Payload.Objects(list).Select(RepositoryPayload.Of).OfType<RepositoryPayload>())
        {
            await register.SaveAsync(id, repository, r => r with { IsRemoved = removed }, cancellationToken);
            count++;
        }

        return count;
    }
}
