using System.Runtime.CompilerServices;
using Automation.Pipeline.Evaluations;

namespace Automation.Pipeline.Deliveries;

/// <summary>Lists the ledger's deliveries, hour by hour as it keeps them.</summary>
public sealed class DeliveryListing(IDeliveryLedger ledger, TimeProvider time)
{
    /// <summary>Those that were received since a time, newest first. Whoever has seen enough stops asking.</summary>
    /// <param name="installation">Only this installation's; null for those of all.</param>
    public async IAsyncEnumerable<DeliveryRecord> ListAsync(
        InstallationId? installation, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Another instance's clock may be a little ahead.
        for (var hour = time.GetUtcNow().AddHours(1); Start(hour).AddHours(1) > since; hour = hour.AddHours(-1))
        {
            var at = hour;
            var rows = Pages.AllAsync((next, token) => ledger.ListHourAsync(installation, at, next, token), cancellationToken);
            await foreach (var row in rows.Where(r => r.ReceivedAt >= since))
            {
                yield return row;
            }
        }
    }

    private static DateTimeOffset Start(DateTimeOffset time) => new(time.UtcDateTime.Date.AddHours(time.UtcDateTime.Hour), TimeSpan.Zero);
}
