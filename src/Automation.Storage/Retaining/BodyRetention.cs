using System.Runtime.CompilerServices;
using Automation.Storage.Deliveries;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Retaining;

/// <summary>
/// Removes bodies by the days in their names. On Azure lifecycle rules do the same by the time of writing; nobody does on SQLite, and to
/// remove what is gone does no harm.
/// </summary>
internal sealed class BodyRetention(IEntityTables tables, IBlobStore blobs)
{
    private readonly EntityTable<DeliveryRecord> rows =
        new(tables.Open(DeliveryKeys.Table), StorageJson.Default.EntityDocumentDeliveryRecord);

    public async IAsyncEnumerable<int> RemoveAsync(
        DateOnly payloadsBefore, DateOnly failedBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in blobs.ListAsync(BlobContainers.Payloads, "", cancellationToken))
        {
            if (DayOf(name) < payloadsBefore)
            {
                await blobs.DeleteAsync(BlobContainers.Payloads, name, cancellationToken);
                yield return 1;
            }
        }

        await foreach (var name in blobs.ListAsync(BlobContainers.Failed, "", cancellationToken))
        {
            if (DayOf(name) < failedBefore && !await IsWaitedForAsync(name, cancellationToken))
            {
                await blobs.DeleteAsync(BlobContainers.Failed, name, cancellationToken);
                yield return 1;
            }
        }
    }

    /// <summary>Null for a name that holds none: such a blob is not ours to remove.</summary>
    private static DateOnly? DayOf(string name)
    {
        var parts = name.Split('/');
        var day = name.StartsWith(BlobContainers.Unreadable, StringComparison.Ordinal) ? parts.Skip(2).Take(3) : parts.Take(3);
        return DateOnly.TryParseExact(
            string.Join('/', day), "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
    }

    /// <summary>A delivery may have failed anew long after its receipt: its body goes with its row.</summary>
    private async Task<bool> IsWaitedForAsync(string name, CancellationToken cancellationToken) =>
        DeliveryId.TryParse(Path.GetFileNameWithoutExtension(name), out var id)
        && await rows.GetAsync(DeliveryKeys.For(id), cancellationToken) is { Value.State: DeliveryState.Failed };
}
