using Automation.Storage.Entities;

namespace Automation.Storage.Subscriptions;

/// <summary>Table <c>Suppressions</c>: a partition per recipient, by team.</summary>
internal static class SubscriptionKeys
{
    public const string Table = "Suppressions";

    public static EntityKey For(string addressHash, string team) => new(KeyText.Encode(addressHash), KeyText.Encode(team));
}
