namespace Automation.Storage.Entities;

/// <summary>
/// The primitive that every aggregate store is written over: what Azure Tables does well, and no more. Conflicts are values.
/// Every method throws <see cref="TransientException"/> when the store is slow or down.
/// </summary>
internal interface IEntityTable
{
    /// <summary>The new row's tag; null when there is a row under the key.</summary>
    Task<string?> InsertAsync(StoredEntity entity, CancellationToken cancellationToken);

    /// <summary>The row with its tag; null when there is none.</summary>
    Task<StoredEntity?> GetAsync(EntityKey key, CancellationToken cancellationToken);

    /// <summary>The row's new tag; null when the row no longer carries <paramref name="etag"/>, or is gone.</summary>
    Task<string?> ReplaceAsync(StoredEntity entity, string etag, CancellationToken cancellationToken);

    /// <summary>Inserts or replaces up to <see cref="EntityBatch.MaxRows"/> rows of one partition, each key once; all or none.</summary>
    Task UpsertAsync(IReadOnlyList<StoredEntity> entities, CancellationToken cancellationToken);

    /// <summary>
    /// Removes up to <see cref="EntityBatch.MaxRows"/> rows of one partition, whatever their tags; those that are gone count as removed.
    /// </summary>
    Task DeleteAsync(IReadOnlyList<EntityKey> keys, CancellationToken cancellationToken);

    /// <summary>Removes the row if it still carries the tag; false when it does not, or is gone.</summary>
    Task<bool> TryDeleteAsync(EntityKey key, string etag, CancellationToken cancellationToken);

    /// <summary>The first partition after a text, in ordinal order; null when there is none. One seek, whatever lies between.</summary>
    Task<string?> NextPartitionAsync(string after, CancellationToken cancellationToken);

    /// <summary>Up to <paramref name="limit"/> rows. A page may be shorter than that, even where more follow.</summary>
    Task<EntityPage> QueryAsync(EntityRange range, int limit, CancellationToken cancellationToken);
}
