using System.Text.Json;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// The App was installed, suspended or removed: the register follows. Nothing is published on pull requests that are open when the
/// App arrives, until their next event.
/// </summary>
public sealed class InstallationHandler(RepositoryRegister register) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["installation"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Payload.Object("installation") is not { } payload || delivery.Installation is not { } id)
        {
            return DeliveryOutcome.Ignored("the payload names no installation");
        }

        var repositories = RepositoriesIn(delivery.Payload);
        var account = payload.Object("account")?.Text("login") ?? repositories.FirstOrDefault()?.Name.Owner;
        if (account is null)
        {
            return DeliveryOutcome.Ignored("the payload names no account");
        }

        await register.SaveAsync(id, account, i => Change(i with { Account = account }, delivery.Action, payload), cancellationToken);
        var removed = delivery.Action == "deleted";
        foreach (var repository in repositories)
        {
            await register.SaveAsync(id, repository, r => r with { IsRemoved = removed }, cancellationToken);
        }

        return DeliveryOutcome.Done($"noted the installation on {account}: {delivery.Action}");
    }

    private static Installation Change(Installation installation, string? action, JsonElement payload) => action switch
    {
        "deleted" => installation with { IsDeleted = true },
        "suspend" => installation with { IsSuspended = true },
        "unsuspend" => installation with { IsSuspended = false, IsDeleted = false },
        _ => installation with { IsSuspended = payload.Text("suspended_at") is not null, IsDeleted = false },
    };

    private static RepositoryPayload[] RepositoriesIn(JsonElement payload) =>
        [.. payload.Objects("repositories").Select(RepositoryPayload.Of).OfType<RepositoryPayload>()];
}
