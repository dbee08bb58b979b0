using Automation.Storage.Entities;

namespace Automation.Testing.Storage;

/// <summary>One table in memory; every operation is a scheduling point.</summary>
internal sealed class InMemoryEntityTable(string table, InMemoryRows rows, Func<string, Task> before) : IEntityTable
{
    public async Task<string?> InsertAsync(StoredEntity entity, CancellationToken cancellationToken)
    {
        await StepAsync("insert", cancellationToken);
        return rows.WriteIf(table, entity, static current => current is null);
    }

    public async Task<StoredEntity?> GetAsync(EntityKey key, CancellationToken cancellationToken)
    {
        await StepAsync("get", cancellationToken);
        return rows.Find(table, key);
    }

    public async Task<string?> ReplaceAsync(StoredEntity entity, string etag, CancellationToken cancellationToken)
    {
        await StepAsync("replace", cancellationToken);
        return rows.WriteIf(table, entity, current => current?.ETag == etag);
    }

    public async Task UpsertAsync(IReadOnlyList<StoredEntity> entities, CancellationToken cancellationToken)
    {
        await StepAsync("upsert", cancellationToken);
        rows.WriteAll(table, entities);
    }

    public async Task DeleteAsync(IReadOnlyList<EntityKey> keys, CancellationToken cancellationToken)
    {
        await StepAsync("delete", cancellationToken);
        rows.Remove(table, keys);
    }

    public async Task<bool> TryDeleteAsync(EntityKey key, string etag, CancellationToken cancellationToken)
    {
        await StepAsync("delete", cancellationToken);
        return rows.RemoveIf(table, key, current => current.ETag == etag);
    }

    public async Task<string?> NextPartitionAsync(string after, CancellationToken cancellationToken)
    {
        await StepAsync("seek", cancellationToken);
        return rows.NextPartition(table, after);
    }

    public async Task<EntityPage> QueryAsync(EntityRange range, int limit, CancellationToken cancellationToken)
    {
        await StepAsync("query", cancellationToken);
        var found = rows.In(table, range);
        return found.Count <= limit ? new EntityPage(found, null) : new EntityPage([.. found.Take(limit)], found[limit - 1].Key.Row);
    }

    private async Task StepAsync(string operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await before($"{table}/{operation}");
    }
}
