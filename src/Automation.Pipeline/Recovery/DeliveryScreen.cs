using Automation.Core.Webhooks;
using Automation.Pipeline.Receiving;

namespace Automation.Pipeline.Recovery;

/// <summary>
/// Tells the deliveries that the receiver acknowledges and does not store: asked for again, they would be missed for ever. GitHub's
/// list names neither account nor sender, so that the payload is read where they matter.
/// </summary>
internal sealed class DeliveryScreen(IAppDeliveries gitHub, IInstallationStore installations, ReceiverOptions receiver)
{
    private readonly Dictionary<InstallationId, bool> served = [];

    public async Task<bool> IsIgnoredAsync(HookDelivery attempt, RecoveryVerdict verdict, CancellationToken cancellationToken)
    {
        var isServed = receiver.AllowedAccounts.Count == 0 ? true : await IsServedAsync(attempt.Installation, cancellationToken);
        if (isServed == false)
        {
            return true;
        }

        // What never was accepted is not worth a request: if our own bot sent it, the receiver says so, and the next look finds that.
        if (isServed == true && verdict == RecoveryVerdict.NotAccepted)
        {
            return false;
        }

        if (await gitHub.GetPayloadAsync(attempt.Id, cancellationToken) is not { } payload
            || !WebhookRouting.TryRead(payload, out var fields))
        {
            return false;
        }

        if (attempt.Installation is { } installation)
        {
            served[installation] = receiver.Allows(fields.Account);
        }

        return receiver.Ignores(attempt.Event, fields);
    }

    /// <summary>Whether the installation's account is served; null while nobody knows its account.</summary>
    private async Task<bool?> IsServedAsync(InstallationId? id, CancellationToken cancellationToken)
    {
        if (id is not { } installation)
        {
            return null;
        }

        if (!served.TryGetValue(installation, out var known))
        {
            if (await installations.GetAsync(installation, cancellationToken) is not { } row)
            {
                return null;
            }

            served[installation] = known = receiver.Allows(row.Account);
        }

        return known;
    }
}
