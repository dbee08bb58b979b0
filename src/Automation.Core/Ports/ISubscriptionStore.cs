namespace Automation.Core.Ports;

/// <summary>Table <c>Suppressions</c>: a row per recipient and team, made before the first mail.</summary>
public interface ISubscriptionStore
{
    Task<Versioned<Subscription>?> GetAsync(string addressHash, string team, CancellationToken cancellationToken);

    /// <summary>
    /// Inserts (<paramref name="etag"/> null) or replaces under the tag. The new tag, or null when someone else was faster.
    /// </summary>
    Task<string?> TrySaveAsync(Subscription subscription, string? etag, CancellationToken cancellationToken);
}
