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

    /// <summary>Removes the row, whatever its tag; does nothing when there is none.</summary>
    Task DeleteAsync(EntityKey key, CancellationToken cancellationToken);

    /// <summary>Removes the row if it still carries <paramref name="etag"/>; else does nothing.</summary>
    Task DeleteAsync(EntityKey key, string etag, CancellationToken cancellationToken);

    /// <summary>Up to <paramref name="limit"/> rows. A page may be shorter than that, even where more follow.</summary>
    Task<EntityPage> QueryAsync(EntityRange range, int limit, CancellationToken cancellationToken);
}
