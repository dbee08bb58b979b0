using System.Globalization;
using Automation.Storage.Entities;

namespace Automation.Testing.Storage;

/// <summary>The rows of all tables in key order, and the counter of their tags.</summary>
internal sealed class InMemoryRows
{
    private readonly SortedDictionary<(string Table, EntityKey Key), StoredEntity> rows =
        new(Comparer<(string, EntityKey)>.Create(Compare));

    private readonly Lock gate = new();
    private long writes;

    public StoredEntity? Find(string table, EntityKey key)
    {
        lock (gate)
        {
            return rows.GetValueOrDefault((table, key));
        }
    }

    /// <summary>Writes if the row that stands (null: none) is as the condition wants it; the new tag, or null.</summary>
    public string? WriteIf(string table, StoredEntity entity, Func<StoredEntity?, bool> condition)
    {
        lock (gate)
        {
            if (!condition(rows.GetValueOrDefault((table, entity.Key))))
            {
                return null;
            }

            var tag = (++writes).ToString(CultureInfo.InvariantCulture);
            rows[(table, entity.Key)] = entity with { ETag = tag };
            return tag;
        }
    }

    public void WriteAll(string table, IReadOnlyList<StoredEntity> entities)
    {
        lock (gate)
        {
            foreach (var entity in entities)
            {
                WriteIf(table, entity, static _ => true);
            }
        }
    }

    public void Remove(string table, IReadOnlyList<EntityKey> keys)
    {
        lock (gate)
        {
            foreach (var key in keys)
            {
                rows.Remove((table, key));
            }
        }
    }

    public bool RemoveIf(string table, EntityKey key, Func<StoredEntity, bool> condition)
    {
        lock (gate)
        {
            return rows.TryGetValue((table, key), out var current) && condition(current) && rows.Remove((table, key));
        }
    }

    public string? NextPartition(string table, string after)
    {
        lock (gate)
        {
            return rows.Keys.Where(row => row.Table == table && string.CompareOrdinal(row.Key.Partition, after) > 0)
                .Select(row => row.Key.Partition)
                .FirstOrDefault();
        }
    }

    /// <summary>Everything there is, tags left out: what two stores hold can be compared.</summary>
    public IReadOnlyList<string> Dump()
    {
        lock (gate)
        {
            return [.. rows.Select(row => $"{row.Key.Table} {row.Key.Key.Partition}/{row.Key.Key.Row} {row.Value.Json}")];
        }
    }

    public IReadOnlyList<StoredEntity> In(string table, EntityRange range)
    {
        lock (gate)
        {
            return
            [
                .. rows.Where(row => row.Key.Table == table && row.Key.Key.Partition == range.Partition)
                    .Select(row => row.Value)
                    .Where(row => string.CompareOrdinal(row.Key.Row, range.From) >= 0)
                    .Where(row => range.To is null || string.CompareOrdinal(row.Key.Row, range.To) < 0)
                    .Where(row => range.After is null || string.CompareOrdinal(row.Key.Row, range.After) > 0),
            ];
        }
    }

    private static int Compare((string Table, EntityKey Key) a, (string Table, EntityKey Key) b)
    {
        var table = string.CompareOrdinal(a.Table, b.Table);
        var partition = table != 0 ? table : string.CompareOrdinal(a.Key.Partition, b.Key.Partition);
        return partition != 0 ? partition : string.CompareOrdinal(a.Key.Row, b.Key.Row);
    }
}
