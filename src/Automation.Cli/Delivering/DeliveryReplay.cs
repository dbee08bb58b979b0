using System.Runtime.CompilerServices;
using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Pipeline.Deliveries;

namespace Automation.Cli.Delivering;

/// <summary><c>deliveries replay</c>: puts failed deliveries back on the queue, with the bodies that were kept.</summary>
internal sealed class DeliveryReplay(IDeliveryLedger ledger, DeliveryListing listing, FailedDeliveries failed, DeliveryAudit audit)
{
    /// <exception cref="CommandFailureException">One of them is not known, or has not failed.</exception>
    public async Task<IReadOnlyList<DeliveryRecord>> FindAsync(IEnumerable<DeliveryId> ids, CancellationToken cancellationToken)
    {
        var rows = new List<DeliveryRecord>();
        foreach (var id in ids)
        {
            var row = await ledger.GetAsync(null, id, cancellationToken) ?? throw DeliverySentences.Unknown(id);
            rows.Add(row.State == DeliveryState.Failed ? row : throw CommandFailureException.Usage(row.State == DeliveryState.Done
                ? $"Delivery {id} is done ({row.Outcome}): there is nothing to replay."
                : $"Delivery {id} has not failed: it is at work, and tried again by itself. "
                    + $"'automation deliveries redeliver {id}' asks GitHub for it."));
        }

        return rows;
    }

    /// <summary>All that failed, oldest first.</summary>
    public async Task<IReadOnlyList<DeliveryRecord>> FindFailedAsync(
        InstallationId? installation, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var rows = await listing.ListAsync(installation, since, cancellationToken)
            .Where(r => r.State == DeliveryState.Failed)
            .ToListAsync(cancellationToken);
        rows.Reverse();
        return rows;
    }

    public async IAsyncEnumerable<DeliveryActionDocument> RunAsync(
        IEnumerable<DeliveryRecord> rows, bool dryRun, string? reason, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            if (dryRun)
            {
                yield return Of(row, DeliveryActionDocument.Planned, null);
            }
            else if (await failed.ReplayAsync(row, cancellationToken))
            {
                await audit.NoteAsync("delivery.replay", row.Id.Value, row.Installation, reason, cancellationToken);
                yield return Of(row, "replayed", null);
            }
            else
            {
                yield return Of(row, "lost", "The body is no longer kept: bodies of failed deliveries are, for 90 days.");
            }
        }
    }

    private static DeliveryActionDocument Of(DeliveryRecord row, string result, string? reason) =>
        new(row.Id.Value, row.Event, row.Action, row.Installation?.Value, result, reason);
}
