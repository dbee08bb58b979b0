using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Decisions;

/// <summary>The register of decisions over table <c>Decisions</c>.</summary>
internal sealed class DecisionStore(IEntityTables tables) : IDecisionStore
{
    private const int MaxTries = 16;

    private readonly EntityTable<DecisionDocument> rows =
        new(tables.Open(DecisionKeys.Table), StorageJson.Default.EntityDocumentDecisionDocument);

    public async Task<DecisionRegister> GetAsync(
        InstallationId installation, RepositoryId repository, CancellationToken cancellationToken)
    {
        var stored = await rows.ReadAllAsync(DecisionKeys.All(repository), cancellationToken);
        var own = stored.Select(row => new Versioned<DecisionDocument>(rows.Codec.Decode(row), row.ETag!))
            .Where(row => row.Value.Installation == installation)
            .ToArray();
        return new DecisionRegister(installation, repository)
        {
            Reading = own.Where(static row => row.Value.Reading is not null)
                .Select(static row => new Versioned<DecisionReading>(row.Value.Reading!, row.ETag))
                .FirstOrDefault(),
            Decisions =
            [
                .. own.Select(static row => row.Value.Record).OfType<RegisteredDecision>()
                    .OrderBy(static record => record.Decision.Path, StringComparer.Ordinal),
            ],
            Proposals = [.. own.Select(static row => row.Value.Proposals).OfType<DecisionProposals>()],
        };
    }

    public async Task<bool> TrySaveAsync(
        DecisionRegister known,
        DecisionReading reading,
        IReadOnlyList<RegisteredDecision> changed,
        IReadOnlyList<string> removed,
        CancellationToken cancellationToken)
    {
        var (installation, repository) = (known.Installation, known.Repository);
        await rows.UpsertAsync(
            changed.Select(record => KeyValuePair.Create(
                DecisionKeys.Record(repository, record.Decision.Path), new DecisionDocument(installation) { Record = record })),
            cancellationToken);
        await rows.DeleteAsync(removed.Select(path => DecisionKeys.Record(repository, path)), cancellationToken);
        var row = new DecisionDocument(installation) { Reading = reading };
        return await TrySaveAsync(DecisionKeys.Reading(repository), row, known.Reading?.ETag, cancellationToken);
    }

    public async Task<DecisionProposals?> ChangeAsync(
        PullRequestKey key, Func<DecisionProposals?, DecisionProposals?> change, CancellationToken cancellationToken)
    {
        var rowKey = DecisionKeys.Proposals(key);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var current = await rows.GetAsync(rowKey, cancellationToken);
            var known = current?.Value.Installation == key.Installation ? current.Value.Proposals : null;
            if (change(known) is not { } changed || (known is null && changed.IsOver))
            {
                return null;
            }

            var saved = changed.IsOver
                ? await rows.TryDeleteAsync(rowKey, current!.ETag, cancellationToken)
                : await rows.TrySaveAsync(
                    rowKey, new DecisionDocument(key.Installation) { Proposals = changed }, current?.ETag, cancellationToken) is not null;
            if (saved)
            {
                return changed;
            }
        }

        throw new TransientException($"Too many workers change what pull request {key} proposes at once.");
    }

    /// <summary>An insert replaces a row of another installation: the repository was transferred.</summary>
    private async Task<bool> TrySaveAsync(EntityKey key, DecisionDocument row, string? etag, CancellationToken cancellationToken)
    {
        if (await rows.TrySaveAsync(key, row, etag, cancellationToken) is not null)
        {
            return true;
        }

        return etag is null
            && await rows.GetAsync(key, cancellationToken) is { } current
            && current.Value.Installation != row.Installation
            && await rows.ReplaceAsync(key, row, current.ETag, cancellationToken) is not null;
    }
}
