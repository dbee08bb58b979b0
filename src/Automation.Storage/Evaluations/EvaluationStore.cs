using System.Security.Cryptography;
using System.Text;
using Automation.Core.Evaluations;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Evaluations;

/// <summary>
/// The evaluations over tables <c>Evaluations</c> and <c>EvaluationHistory</c>; one that is too long for a row stands in a blob,
/// which is written first.
/// </summary>
internal sealed class EvaluationStore(IEntityTables tables, IBlobStore blobs) : IEvaluationStore
{
    private const int MaxTries = 8;

    private readonly EntityTable<EvaluationDocument> latest =
        new(tables.Open(EvaluationKeys.Table), StorageJson.Default.EntityDocumentEvaluationDocument);

    private readonly EntityTable<EvaluationDocument> history =
        new(tables.Open(EvaluationHistoryKeys.Table), StorageJson.Default.EntityDocumentEvaluationDocument);

    private readonly EntityTable<HistoryPointer> pointers =
        new(tables.Open(EvaluationHistoryKeys.Table), StorageJson.Default.EntityDocumentHistoryPointer);

    public async Task<bool> SaveAsync(Evaluation evaluation, long sequence, CancellationToken cancellationToken)
    {
        var document = await FitAsync(evaluation, sequence, cancellationToken);
        if (!await SaveLatestAsync(EvaluationKeys.For(evaluation.PullRequest), document, cancellationToken))
        {
            return false;
        }

        await history.UpsertAsync(await PlaceAsync(evaluation, cancellationToken), document, cancellationToken);
        return true;
    }

    public async Task<StoredEvaluation?> GetLatestAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        var row = await latest.GetAsync(EvaluationKeys.For(key), cancellationToken);
        if (row is null || row.Value.Installation != key.Installation)
        {
            return null;
        }

        var evaluation = await LoadAsync(row.Value, cancellationToken);
        return evaluation is null ? null : new StoredEvaluation(evaluation, row.Value.Sequence);
    }

    public async Task<Page<Evaluation>> ListHistoryAsync(
        InstallationId installation, RepositoryId repository, int year, int month, string? continuation, CancellationToken cancellationToken)
    {
        var page = await history.QueryAsync(EvaluationHistoryKeys.In(repository, year, month), continuation, cancellationToken);
        var own = page.Items.Where(document => document.Installation == installation);
        var found = await Task.WhenAll(own.Select(document => LoadAsync(document, cancellationToken)));
        return new Page<Evaluation>([.. found.OfType<Evaluation>()], page.Continuation);
    }

    private async Task<bool> SaveLatestAsync(EntityKey key, EvaluationDocument document, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var current = await latest.GetAsync(key, cancellationToken);
            if (current is not null && !Yields(current.Value, document))
            {
                return false;
            }

            var saved = current is null
                ? await latest.InsertAsync(key, document, cancellationToken)
                : await latest.ReplaceAsync(key, document, current.ETag, cancellationToken);
            if (saved is not null)
            {
                return true;
            }
        }

        throw new TransientException($"Too many workers save evaluations of {key.Partition}/{key.Row} at once.");
    }

    /// <summary>A repeat after a crash may save again; what another installation left behind counts for nothing.</summary>
    private static bool Yields(EvaluationDocument current, EvaluationDocument next) =>
        current.Installation != next.Installation
        || current.Sequence < next.Sequence
        || (current.Sequence == next.Sequence && current.Id == next.Id);

    /// <summary>Where the evaluation stands in the history already, or will from now on.</summary>
    private async Task<EntityKey> PlaceAsync(Evaluation evaluation, CancellationToken cancellationToken)
    {
        var place = EvaluationHistoryKeys.For(evaluation);
        var pointer = EvaluationHistoryKeys.PointerTo(evaluation);
        if (await pointers.InsertAsync(pointer, new HistoryPointer(place.Partition, place.Row), cancellationToken) is not null)
        {
            return place;
        }

        var first = await pointers.GetAsync(pointer, cancellationToken);
        return first is null ? place : new EntityKey(first.Value.Partition, first.Value.Row);
    }

    private async Task<EvaluationDocument> FitAsync(Evaluation evaluation, long sequence, CancellationToken cancellationToken)
    {
        var document = new EvaluationDocument
        {
            Installation = evaluation.PullRequest.Installation,
            Id = evaluation.Id,
            Sequence = sequence,
            Evaluation = evaluation,
        };
        if (latest.Codec.TryEncode(EvaluationKeys.For(evaluation.PullRequest), document) is not null)
        {
            return document;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(evaluation.Id)));
        var name = $"{evaluation.PullRequest.Repository}/{evaluation.PullRequest.Number}/{hash}";
        await blobs.PutAsync(BlobContainers.Evaluations, name, latest.Codec.Pack(document), cancellationToken);
        return document with { Evaluation = null, Blob = name };
    }

    /// <summary>The evaluation; null once its blob has aged out.</summary>
    private async Task<Evaluation?> LoadAsync(EvaluationDocument document, CancellationToken cancellationToken)
    {
        if (document.Blob is null)
        {
            return document.Evaluation;
        }

        var packed = await blobs.GetAsync(BlobContainers.Evaluations, document.Blob, cancellationToken);
        return packed is null
            ? null
            : latest.Codec.Unpack(packed, new EntityKey(BlobContainers.Evaluations, document.Blob)).Evaluation;
    }
}
