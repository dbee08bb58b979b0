using Automation.Storage.Entities;
using Azure;
using Azure.Data.Tables;

namespace Automation.Storage.AzureStorage;

/// <summary>
/// One table of a storage account: properties <c>Json</c> and, where the document is long, <c>Bin</c>. The statuses that are
/// answers (409 exists, 412 changed, 404 gone) become values.
/// </summary>
internal sealed class AzureEntityTable(TableClient table, AzureCalls calls, CreateOnce create) : IEntityTable
{
    private const string Json = "Json";
    private const string Binary = "Bin";

    public Task<string?> InsertAsync(StoredEntity entity, CancellationToken cancellationToken) => RunAsync(
        token => Unless(() => table.AddEntityAsync(Write(entity), token), "EntityAlreadyExists"),
        cancellationToken);

    public Task<StoredEntity?> GetAsync(EntityKey key, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            var response = await table.GetEntityIfExistsAsync<TableEntity>(key.Partition, key.Row, cancellationToken: token);
            return response.HasValue ? Read(response.Value!) : null;
        },
        cancellationToken);

    public Task<string?> ReplaceAsync(StoredEntity entity, string etag, CancellationToken cancellationToken) => RunAsync(
        token => Unless(
            () => table.UpdateEntityAsync(Write(entity), new ETag(etag), TableUpdateMode.Replace, token),
            "UpdateConditionNotSatisfied",
            "ConditionNotMet",
            "ResourceNotFound"),
        cancellationToken);

    public Task UpsertAsync(IReadOnlyList<StoredEntity> entities, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            var writes = entities.Select(e => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(e)));
            return entities.Count == 1
                ? await table.UpsertEntityAsync(Write(entities[0]), TableUpdateMode.Replace, token)
                : (await table.SubmitTransactionAsync(writes, token)).GetRawResponse();
        },
        cancellationToken);

    public async Task DeleteAsync(IReadOnlyList<EntityKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count > 1 && await RunAsync(token => TryDeleteTogetherAsync(keys, token), cancellationToken))
        {
            return;
        }

        // Of a batch that holds a row that is gone the service removes none.
        foreach (var key in keys)
        {
            await RunAsync(token => table.DeleteEntityAsync(key.Partition, key.Row, ETag.All, token), cancellationToken);
        }
    }

    public Task<bool> TryDeleteAsync(EntityKey key, string etag, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            try
            {
                // The client takes a row that is gone for no error.
                return !(await table.DeleteEntityAsync(key.Partition, key.Row, new ETag(etag), token)).IsError;
            }
            catch (RequestFailedException e) when (e.ErrorCode is "UpdateConditionNotSatisfied" or "ConditionNotMet")
            {
                return false;
            }
        },
        cancellationToken);

    public Task<string?> NextPartitionAsync(string after, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey gt {after}");
            var pages = table.QueryAsync<TableEntity>(filter, maxPerPage: 1, ["PartitionKey"], token).AsPages(pageSizeHint: 1);
            await foreach (var page in pages)
            {
                if (page.Values.Count > 0)
                {
                    return page.Values[0].PartitionKey;
                }
            }

            return null;
        },
        cancellationToken);

    public Task<EntityPage> QueryAsync(EntityRange range, int limit, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            // A page may be empty and still have a successor, so the first one that holds anything is the answer.
            var pages = table.QueryAsync<TableEntity>(Filter(range), limit, cancellationToken: token).AsPages(pageSizeHint: limit);
            await foreach (var page in pages)
            {
                if (page.Values.Count > 0)
                {
                    return new EntityPage([.. page.Values.Select(Read)], page.ContinuationToken is null ? null : page.Values[^1].RowKey);
                }
            }

            return new EntityPage([], null);
        },
        cancellationToken);

    private async Task<bool> TryDeleteTogetherAsync(IReadOnlyList<EntityKey> keys, CancellationToken cancellationToken)
    {
        var deletes = keys.Select(
            key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(key.Partition, key.Row), ETag.All));
        try
        {
            await table.SubmitTransactionAsync(deletes, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status == 404)
        {
            return false;
        }
    }

    private static string Filter(EntityRange range)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {range.Partition} and RowKey ge {range.From}");
        filter += range.To is null ? "" : TableClient.CreateQueryFilter($" and RowKey lt {range.To}");
        return filter + (range.After is null ? "" : TableClient.CreateQueryFilter($" and RowKey gt {range.After}"));
    }

    private static TableEntity Write(StoredEntity entity)
    {
        var row = new TableEntity(entity.Key.Partition, entity.Key.Row) { [Json] = entity.Json };
        if (entity.Binary is not null)
        {
            row[Binary] = entity.Binary;
        }

        return row;
    }

    private static StoredEntity Read(TableEntity row) =>
        new(new EntityKey(row.PartitionKey, row.RowKey), row.GetString(Json) ?? "null", row.GetBinary(Binary), row.ETag.ToString());

    /// <summary>The tag of what was written; null when the service says one of the answers.</summary>
    private static async Task<string?> Unless(Func<Task<Response>> write, params string[] answers)
    {
        try
        {
            return (await write()).Headers.ETag?.ToString();
        }
        catch (RequestFailedException e) when (answers.Contains(e.ErrorCode))
        {
            return null;
        }
    }

    private Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) => calls.RunAsync(
        async token =>
        {
            await create.EnsureAsync(table.Name, () => table.CreateIfNotExistsAsync(token));
            return await call(token);
        },
        cancellationToken);
}
