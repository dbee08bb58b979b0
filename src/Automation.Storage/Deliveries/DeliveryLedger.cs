using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Deliveries;

/// <summary>
/// The ledger over tables <c>Deliveries</c> and <c>DeliveryLog</c>. The row is written before the log, and the log again by every
/// later claim, so that a crash between the two heals.
/// </summary>
internal sealed class DeliveryLedger(IEntityTables tables) : IDeliveryLedger
{
    private const int MaxTries = 8;

    private readonly EntityTable<DeliveryRecord> rows = new(tables.Open(DeliveryKeys.Table), StorageJson.Default.EntityDocumentDeliveryRecord);

    private readonly EntityTable<DeliveryLogEntry> log =
        new(tables.Open(DeliveryLogKeys.Table), StorageJson.Default.EntityDocumentDeliveryLogEntry);

    public async Task<LedgerClaim> ClaimAsync(
        DeliveryRecord delivery, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        var key = DeliveryKeys.For(delivery.Id);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var fresh = Received(delivery, delivery.Attempt, now + lease);
            if (await rows.InsertAsync(key, fresh, cancellationToken) is { } inserted)
            {
                return await ClaimedAsync(fresh, inserted, cancellationToken);
            }

            if (await rows.GetAsync(key, cancellationToken) is not { } current)
            {
                continue;
            }

            if (Refusal(current.Value, now) is { } refusal)
            {
                return refusal;
            }

            // The first arrival's time stays, and with it the row's place in the log.
            var again = Received(current.Value, delivery.Attempt, now + lease);
            if (await rows.ReplaceAsync(key, again, current.ETag, cancellationToken) is { } replaced)
            {
                return await ClaimedAsync(again, replaced, cancellationToken);
            }
        }

        throw new TransientException($"Delivery {delivery.Id} is claimed by too many workers at once.");
    }

    public async Task<bool> FinishAsync(
        Versioned<DeliveryRecord> claim, DeliveryRecord finished, CancellationToken cancellationToken) =>
        await rows.ReplaceAsync(DeliveryKeys.For(claim.Value.Id), finished, claim.ETag, cancellationToken) is not null;

    public async Task<DeliveryRecord?> GetAsync(InstallationId? installation, DeliveryId id, CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(DeliveryKeys.For(id), cancellationToken);
        return row is not null && (installation is null || row.Value.Installation == installation) ? row.Value : null;
    }

    public async Task<Page<DeliveryRecord>> ListHourAsync(
        InstallationId? installation, DateTimeOffset hour, string? continuation, CancellationToken cancellationToken)
    {
        var page = await log.QueryAsync(DeliveryLogKeys.At(hour), continuation, cancellationToken);
        var named = page.Items.Where(entry => installation is null || entry.Installation == installation);
        var found = await Task.WhenAll(named.Select(entry => GetAsync(installation, entry.Id, cancellationToken)));
        return new Page<DeliveryRecord>([.. found.OfType<DeliveryRecord>()], page.Continuation);
    }

    private static LedgerClaim? Refusal(DeliveryRecord row, DateTimeOffset now) => row switch
    {
        { State: DeliveryState.Done } => new LedgerClaim.AlreadyDone(row),
        { State: DeliveryState.Received, LeaseUntil: { } until } when until > now => new LedgerClaim.Busy(until),
        _ => null,
    };

    private static DeliveryRecord Received(DeliveryRecord row, int attempt, DateTimeOffset leaseUntil) => row with
    {
        State = DeliveryState.Received,
        Attempt = attempt,
        LeaseUntil = leaseUntil,
        FinishedAt = null,
        Outcome = null,
        Reason = null,
    };

    private async Task<LedgerClaim> ClaimedAsync(DeliveryRecord row, string etag, CancellationToken cancellationToken)
    {
        await log.UpsertAsync(DeliveryLogKeys.For(row.Id, row.ReceivedAt), new DeliveryLogEntry(row.Id, row.Installation), cancellationToken);
        return new LedgerClaim.Claimed(new Versioned<DeliveryRecord>(row, etag));
    }
}
