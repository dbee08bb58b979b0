using System.Runtime.CompilerServices;
using Automation.Storage.Deliveries;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Retaining;

/// <summary>
/// Removes deliveries, hour by hour of the log: first what an entry of the log names, then the entry. Killed in between, the next call
/// finds the entry again.
/// </summary>
internal sealed class LedgerRetention(IEntityTables tables, IBlobStore blobs)
{
    private readonly EntityTable<DeliveryRecord> rows =
        new(tables.Open(DeliveryKeys.Table), StorageJson.Default.EntityDocumentDeliveryRecord);

    private readonly EntityTable<DeliveryLogEntry> log =
        new(tables.Open(DeliveryLogKeys.Table), StorageJson.Default.EntityDocumentDeliveryLogEntry);

    public async IAsyncEnumerable<int> RemoveAsync(LedgerLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var hour in log.PartitionsAsync("", cancellationToken))
        {
            if (!DeliveryLogKeys.IsBefore(hour, limits.Before))
            {
                yield break;
            }

            await foreach (var removed in RemoveAsync(hour, _ => true, limits.AreOver, cancellationToken))
            {
                yield return removed;
            }
        }
    }

    public async IAsyncEnumerable<int> RemoveAsync(
        InstallationId installation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var hour in log.PartitionsAsync("", cancellationToken))
        {
            var removal = RemoveAsync(hour, entry => entry.Installation == installation, _ => true, cancellationToken);
            await foreach (var removed in removal)
            {
                yield return removed;
            }
        }
    }

    private async IAsyncEnumerable<int> RemoveAsync(
        string hour,
        Func<DeliveryLogEntry, bool> isConcerned,
        Func<DeliveryRecord, bool> isOver,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in log.BatchesAsync(new EntityRange(hour), cancellationToken))
        {
            var concerned = batch.Where(row => isConcerned(log.Codec.Decode(row)));
            var found = await Task.WhenAll(concerned.Select(row => FindAsync(row, cancellationToken)));
            var over = found.Where(each => each.Delivery is null || isOver(each.Delivery)).ToList();
            await Task.WhenAll(over.Select(each => each.Delivery).OfType<DeliveryRecord>().Select(d => RemoveAsync(d, cancellationToken)));
            await log.DeleteAsync(over.Select(each => each.Key), cancellationToken);
            yield return over.Count;
        }
    }

    /// <summary>An entry of the log, and its delivery; null when that is removed already.</summary>
    private async Task<(EntityKey Key, DeliveryRecord? Delivery)> FindAsync(StoredEntity entry, CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(DeliveryKeys.For(log.Codec.Decode(entry).Id), cancellationToken);
        return (entry.Key, row?.Value);
    }

    private async Task RemoveAsync(DeliveryRecord delivery, CancellationToken cancellationToken)
    {
        if (delivery.FailedAt is not null || delivery.State == DeliveryState.Failed)
        {
            await blobs.DeleteAsync(BlobContainers.Failed, BlobContainers.FailedName(delivery), cancellationToken);
        }

        await rows.DeleteAsync([DeliveryKeys.For(delivery.Id)], cancellationToken);
    }
}
