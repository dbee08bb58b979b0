using Automation.Core.Digests.Teams;
using Automation.Core.Mail;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Digests;

/// <summary>
/// Subscriptions by recipient, and by the token in a mail's link: the token names its row, so that one point read finds it, and it is
/// worth something only where the row holds the very same.
/// </summary>
public sealed class Subscriptions(ISubscriptionStore store, IOptions<DigestOptions> options, TimeProvider time) : ISubscriptions
{
    public async Task<Subscription> GetAsync(Team team, string address, CancellationToken cancellationToken)
    {
        var key = new SubscriptionToken(AddressHash.Of(address), team.Id);
        while (true)
        {
            if (await store.GetAsync(key.AddressHash, key.Team, cancellationToken) is { } known)
            {
                return known.Value;
            }

            var fresh = new Subscription(key.Team, key.AddressHash, key.Create(), SuppressedAt: null);
            if (await store.TrySaveAsync(fresh, etag: null, cancellationToken) is not null)
            {
                return fresh;
            }
        }
    }

    public Uri? LinkOf(Subscription subscription) => options.Value.PublicUrl is { } url
        ? new Uri($"{url.AbsoluteUri.TrimEnd('/')}/api/v1/unsubscribe?token={Uri.EscapeDataString(subscription.Token)}")
        : null;

    /// <summary>The subscription that a link's token stands for; null where there is none.</summary>
    public async Task<Subscription?> FindAsync(string? token, CancellationToken cancellationToken) =>
        (await ReadAsync(token, cancellationToken))?.Value;

    /// <summary>Ends a subscription, once and for all the same; null where there is none.</summary>
    public Task<Subscription?> UnsubscribeAsync(string? token, CancellationToken cancellationToken) =>
        ChangeAsync(token, s => s with { SuppressedAt = s.SuppressedAt ?? time.GetUtcNow() }, cancellationToken);

    /// <summary>Takes an ended subscription up again; null where there is none.</summary>
    public Task<Subscription?> ResubscribeAsync(string? token, CancellationToken cancellationToken) =>
        ChangeAsync(token, static s => s with { SuppressedAt = null }, cancellationToken);

    private async Task<Subscription?> ChangeAsync(
        string? token, Func<Subscription, Subscription> change, CancellationToken cancellationToken)
    {
        while (await ReadAsync(token, cancellationToken) is { } row)
        {
            var changed = change(row.Value);
            if (changed == row.Value || await store.TrySaveAsync(changed, row.ETag, cancellationToken) is not null)
            {
                return changed;
            }
        }

        return null;
    }

    private async Task<Versioned<Subscription>?> ReadAsync(string? token, CancellationToken cancellationToken)
    {
        if (SubscriptionToken.Parse(token) is not { } key)
        {
            return null;
        }

        var row = await store.GetAsync(key.AddressHash, key.Team, cancellationToken);
        return row is not null && SubscriptionToken.AreEqual(row.Value.Token, token!) ? row : null;
    }
}
