using System.Runtime.CompilerServices;
using Automation.Storage.Entities;
using Automation.Storage.Evaluations;
using Automation.Storage.Json;

namespace Automation.Storage.Retaining;

/// <summary>
/// Removes evaluations: what a row names (its blob, the pointer to it) first, then the row. Killed in between, the next call finds the
/// row again.
/// </summary>
internal sealed class EvaluationRetention(IEntityTables tables, IBlobStore blobs)
{
    private readonly EntityTable<EvaluationDocument> latest =
        new(tables.Open(EvaluationKeys.Table), StorageJson.Default.EntityDocumentEvaluationDocument);

    private readonly EntityTable<EvaluationDocument> history =
        new(tables.Open(EvaluationHistoryKeys.Table), StorageJson.Default.EntityDocumentEvaluationDocument);

    /// <summary>The history before a time; the latest evaluation of each pull request stays.</summary>
    public async IAsyncEnumerable<int> RemoveHistoryAsync(
        InstallationId installation,
        RepositoryId repository,
        DateTimeOffset before,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = EvaluationHistoryKeys.In(repository, before.UtcDateTime.Year, before.UtcDateTime.Month).Partition;
        await foreach (var month in history.PartitionsAsync(EvaluationHistoryKeys.Prefix(repository), cancellationToken))
        {
            if (string.CompareOrdinal(month, last) > 0)
            {
                yield break;
            }

            var removal = RemoveAsync(installation, repository, EvaluationHistoryKeys.Before(month, before), cancellationToken);
            await foreach (var removed in removal)
            {
                yield return removed;
            }
        }
    }

    /// <summary>All evaluations of a repository, the latest included.</summary>
    public async IAsyncEnumerable<int> RemoveAllAsync(
        InstallationId installation, RepositoryId repository, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in latest.BatchesAsync(EvaluationKeys.All(repository), cancellationToken))
        {
            yield return await RemoveLatestAsync(installation, batch, cancellationToken);
        }

        await foreach (var month in history.PartitionsAsync(EvaluationHistoryKeys.Prefix(repository), cancellationToken))
        {
            await foreach (var removed in RemoveAsync(installation, repository, new EntityRange(month), cancellationToken))
            {
                yield return removed;
            }
        }
    }

    /// <summary>The latest evaluation of a pull request.</summary>
    public async Task RemoveLatestAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        var row = EvaluationKeys.For(key);
        await foreach (var batch in latest.BatchesAsync(new EntityRange(row.Partition, row.Row, row.Row + '~'), cancellationToken))
        {
            await RemoveLatestAsync(key.Installation, batch, cancellationToken);
        }
    }

    private async Task<int> RemoveLatestAsync(
        InstallationId installation, IReadOnlyList<StoredEntity> rows, CancellationToken cancellationToken)
    {
        var own = rows.Select(row => (row.Key, Document: latest.Codec.Decode(row)))
            .Where(row => row.Document.Installation == installation)
            .ToList();
        foreach (var blob in own.Select(row => row.Document.Blob).OfType<string>())
        {
            await blobs.DeleteAsync(BlobContainers.Evaluations, blob, cancellationToken);
        }

        await latest.DeleteAsync(own.Select(row => row.Key), cancellationToken);
        return own.Count;
    }

    private async IAsyncEnumerable<int> RemoveAsync(
        InstallationId installation,
        RepositoryId repository,
        EntityRange range,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in history.BatchesAsync(range, cancellationToken))
        {
            var own = batch.Select(row => (row.Key, Document: history.Codec.Decode(row)))
                .Where(row => row.Document.Installation == installation)
                .ToList();
            foreach (var blob in own.Select(row => row.Document.Blob).OfType<string>())
            {
                await RemoveUnusedAsync(repository, blob, cancellationToken);
            }

            var pointers = own.Select(row => EvaluationHistoryKeys.PointerTo(repository, row.Document.Id));
            await history.DeleteAsync(pointers, cancellationToken);
            await history.DeleteAsync(own.Select(row => row.Key), cancellationToken);
            yield return own.Count;
        }
    }

    /// <summary>The latest evaluation of a pull request that has long been open stands in the blob that its history shares.</summary>
    private async Task RemoveUnusedAsync(RepositoryId repository, string blob, CancellationToken cancellationToken)
    {
        var number = int.Parse(blob.Split('/')[1], CultureInfo.InvariantCulture);
        var current = await latest.GetAsync(EvaluationKeys.For(new PullRequestKey(default, repository, number)), cancellationToken);
        if (current?.Value.Blob != blob)
        {
            await blobs.DeleteAsync(BlobContainers.Evaluations, blob, cancellationToken);
        }
    }
}
