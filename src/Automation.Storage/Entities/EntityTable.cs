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
