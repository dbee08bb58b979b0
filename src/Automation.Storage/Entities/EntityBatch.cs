namespace Automation.Storage.Entities;

/// <summary>
/// Bounds of an atomic write: 100 rows of one partition and 4 MiB
/// (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).
/// </summary>
internal static class EntityBatch
{
    public const int MaxRows = 100;

    /// <summary>Leaves room for what the protocol adds to each row.</summary>
    public const int MaxBytes = 3 * 1024 * 1024;

    /// <summary>Rows in the fewest batches that keep the bounds, in their order inside each partition.</summary>
    public static IEnumerable<IReadOnlyList<StoredEntity>> Split(IEnumerable<StoredEntity> rows)
    {
        foreach (var partition in rows.GroupBy(row => row.Key.Partition))
        {
            var batch = new List<StoredEntity>();
            var bytes = 0;
            foreach (var row in partition)
            {
                if (batch.Count == MaxRows || (batch.Count > 0 && bytes + row.MaxBytesSent > MaxBytes))
                {
                    yield return batch;
                    batch = [];
                    bytes = 0;
                }

                batch.Add(row);
                bytes += row.MaxBytesSent;
            }

            yield return batch;
        }
    }
}
