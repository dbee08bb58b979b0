using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace Automation.Storage.Entities;

/// <summary>A table of one type of value.</summary>
internal sealed class EntityTable<T>(IEntityTable table, JsonTypeInfo<EntityDocument<T>> type)
    where T : class
{
    /// <summary>What Azure Tables gives at most in one answer.</summary>
    private const int PageSize = 1000;

    public EntityCodec<T> Codec { get; } = new(type);

    /// <inheritdoc cref="IEntityTable.InsertAsync"/>
    public Task<string?> InsertAsync(EntityKey key, T value, CancellationToken cancellationToken) =>
        table.InsertAsync(Codec.Encode(key, value), cancellationToken);

    /// <inheritdoc cref="IEntityTable.GetAsync"/>
    public async Task<Versioned<T>?> GetAsync(EntityKey key, CancellationToken cancellationToken)
    {
        var entity = await table.GetAsync(key, cancellationToken);
        return entity is null ? null : new Versioned<T>(Codec.Decode(entity), entity.ETag!);
    }

    /// <inheritdoc cref="IEntityTable.ReplaceAsync"/>
    public Task<string?> ReplaceAsync(EntityKey key, T value, string etag, CancellationToken cancellationToken) =>
        table.ReplaceAsync(Codec.Encode(key, value), etag, cancellationToken);

    /// <summary>Inserts (<paramref name="etag"/> null) or replaces under the tag; the new tag, or null when another was faster.</summary>
    public Task<string?> TrySaveAsync(EntityKey key, T value, string? etag, CancellationToken cancellationToken) =>
        etag is null ? InsertAsync(key, value, cancellationToken) : ReplaceAsync(key, value, etag, cancellationToken);

    /// <summary>Inserts or replaces.</summary>
    public Task UpsertAsync(EntityKey key, T value, CancellationToken cancellationToken) =>
        table.UpsertAsync([Codec.Encode(key, value)], cancellationToken);

    /// <summary>Inserts or replaces; of values under one key the last stands. Atomic only per partition and batch.</summary>
    public Task UpsertAsync(IEnumerable<KeyValuePair<EntityKey, T>> values, CancellationToken cancellationToken) =>
        UpsertAsync(Distinct(values).Select(v => Codec.Encode(v.Key, v.Value)), cancellationToken);

    /// <summary>As <c>UpsertAsync</c>; values that are too long for a row are left out.</summary>
    public Task UpsertFittingAsync(IEnumerable<KeyValuePair<EntityKey, T>> values, CancellationToken cancellationToken) =>
        UpsertAsync(Distinct(values).Select(v => Codec.TryEncode(v.Key, v.Value)).OfType<StoredEntity>(), cancellationToken);

    /// <summary>One page of a range.</summary>
    /// <param name="continuation">What the page before this one ended with; null for the first.</param>
    public async Task<Page<T>> QueryAsync(EntityRange range, string? continuation, CancellationToken cancellationToken)
    {
        var page = await table.QueryAsync(range with { After = continuation }, PageSize, cancellationToken);
        return new Page<T>([.. page.Items.Select(Codec.Decode)], page.Next);
    }

    /// <summary>A whole range as it is stored: for rows whose key or tag is what is asked for.</summary>
    public async Task<IReadOnlyList<StoredEntity>> ReadAllAsync(EntityRange range, CancellationToken cancellationToken)
    {
        var rows = new List<StoredEntity>();
        EntityPage page;
        do
        {
            page = await table.QueryAsync(range, PageSize, cancellationToken);
            rows.AddRange(page.Items);
            range = range with { After = page.Next };
        }
        while (page.Next is not null);

        return rows;
    }

    /// <summary>A range, as many rows at a time as can be deleted together.</summary>
    public async IAsyncEnumerable<IReadOnlyList<StoredEntity>> BatchesAsync(
        EntityRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        EntityPage page;
        do
        {
            page = await table.QueryAsync(range, EntityBatch.MaxRows, cancellationToken);
            if (page.Items.Count > 0)
            {
                yield return page.Items;
            }

            range = range with { After = page.Next };
        }
        while (page.Next is not null);
    }

    /// <summary>The first key of a range; null when it is empty.</summary>
    public async Task<EntityKey?> FirstKeyAsync(EntityRange range, CancellationToken cancellationToken) =>
        (await table.QueryAsync(range, 1, cancellationToken)).Items is [var first, ..] ? first.Key : null;

    /// <summary>Removes what of a range answers to a condition, and yields the size of each batch.</summary>
    public async IAsyncEnumerable<int> RemoveAsync(
        EntityRange range, Func<StoredEntity, bool> condition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in BatchesAsync(range, cancellationToken))
        {
            EntityKey[] keys = [.. batch.Where(condition).Select(row => row.Key)];
            await DeleteAsync(keys, cancellationToken);
            yield return keys.Length;
        }
    }

    /// <summary>Removes rows, whatever their tags. Atomic only per partition and batch.</summary>
    public async Task DeleteAsync(IEnumerable<EntityKey> keys, CancellationToken cancellationToken)
    {
        foreach (var batch in keys.GroupBy(key => key.Partition).SelectMany(partition => partition.Chunk(EntityBatch.MaxRows)))
        {
            await table.DeleteAsync(batch, cancellationToken);
        }
    }

    /// <inheritdoc cref="IEntityTable.TryDeleteAsync"/>
    public Task<bool> TryDeleteAsync(EntityKey key, string etag, CancellationToken cancellationToken) =>
        table.TryDeleteAsync(key, etag, cancellationToken);

    /// <summary>The partitions that begin with a text, in order; what is added or removed meanwhile may be seen or not.</summary>
    public async IAsyncEnumerable<string> PartitionsAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var partition = await table.NextPartitionAsync(prefix, cancellationToken);
        while (partition is not null && partition.StartsWith(prefix, StringComparison.Ordinal))
        {
            yield return partition;
            partition = await table.NextPartitionAsync(partition, cancellationToken);
        }
    }

    private static IEnumerable<KeyValuePair<EntityKey, T>> Distinct(IEnumerable<KeyValuePair<EntityKey, T>> values) =>
        values.GroupBy(v => v.Key).Select(same => same.Last());

    private async Task UpsertAsync(IEnumerable<StoredEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var batch in EntityBatch.Split(rows))
        {
            await table.UpsertAsync(batch, cancellationToken);
        }
    }
}
