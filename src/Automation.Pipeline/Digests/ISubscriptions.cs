using Automation.Core.Digests.Teams;

namespace Automation.Pipeline.Digests;

/// <summary>Who wants no digest, and the links by which they say so.</summary>
public interface ISubscriptions
{
    /// <summary>The recipient's subscription to a team's digest; made, with a fresh token, where there is none.</summary>
    Task<Subscription> GetAsync(Team team, string address, CancellationToken cancellationToken);

    /// <summary>The address behind the mail's unsubscribe link; null where the app has no public address.</summary>
    Uri? LinkOf(Subscription subscription);
}
