using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Subscriptions;

/// <summary>The recipients' wishes over table <c>Suppressions</c>.</summary>
internal sealed class SubscriptionStore(IEntityTables tables) : ISubscriptionStore
{
    private readonly EntityTable<Subscription> rows =
        new(tables.Open(SubscriptionKeys.Table), StorageJson.Default.EntityDocumentSubscription);

    public Task<Versioned<Subscription>?> GetAsync(string addressHash, string team, CancellationToken cancellationToken) =>
        rows.GetAsync(SubscriptionKeys.For(addressHash, team), cancellationToken);

    public Task<string?> TrySaveAsync(Subscription subscription, string? etag, CancellationToken cancellationToken) =>
        rows.TrySaveAsync(SubscriptionKeys.For(subscription.AddressHash, subscription.Team), subscription, etag, cancellationToken);
}
