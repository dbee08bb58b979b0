using System.Collections.Concurrent;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Repositories;

/// <summary>
/// The repositories over table <c>Repositories</c>, with an index by name and by topic. A repository is written in one batch with every
/// row of the index that leads to it, so the index is never short of one, whoever writes at the same time. It may hold rows too many,
/// left by a former name or topic: the repository itself decides, and whoever comes across such a row removes it. A repository that was
/// last saved before there was an index is found by its id and in the list only.
/// </summary>
internal sealed class RepositoryStore(IEntityTables tables) : IRepositoryStore
{
    /// <summary>Storage, not the processor, is what is waited for.</summary>
    private const int Parallelism = 16;

    private readonly IEntityTable table = tables.Open(RepositoryKeys.Table);

    private readonly EntityTable<RepositoryRecord> rows =
        new(tables.Open(RepositoryKeys.Table), StorageJson.Default.EntityDocumentRepositoryRecord);

    private readonly EntityTable<RepositoryPointer> index =
        new(tables.Open(RepositoryKeys.Table), StorageJson.Default.EntityDocumentRepositoryPointer);

    public async Task<RepositoryRecord?> GetAsync(InstallationId installation, RepositoryId id, CancellationToken cancellationToken) =>
        (await rows.GetAsync(RepositoryKeys.For(installation, id), cancellationToken))?.Value;

    public Task SaveAsync(RepositoryRecord repository, CancellationToken cancellationToken)
    {
        var row = rows.Codec.Encode(RepositoryKeys.For(repository.Installation, repository.Id), repository);
        var pointer = new RepositoryPointer(repository.Id);
        return table.UpsertAsync(
            [row, .. RepositoryKeys.PointersTo(repository).Select(key => index.Codec.Encode(key, pointer))], cancellationToken);
    }

    public Task<Page<RepositoryRecord>> ListAsync(InstallationId installation, string? continuation, CancellationToken cancellationToken) =>
        rows.QueryAsync(RepositoryKeys.All(installation), continuation, cancellationToken);

    public async Task<IReadOnlyList<RepositoryRecord>> FindAsync(
        InstallationId installation, IReadOnlyCollection<RepositoryLookup> lookups, CancellationToken cancellationToken)
    {
        var pointers = await PointersAsync(installation, lookups, cancellationToken);
        var byId = lookups.OfType<RepositoryLookup.ById>().Select(static lookup => lookup.Id).ToHashSet();
        var found = new ConcurrentBag<RepositoryRecord>();
        var ids = byId.Union(pointers.Select(static group => group.Key));
        await Parallel.ForEachAsync(ids, Options(cancellationToken), async (id, token) =>
        {
            var repository = await GetAsync(installation, id, token);
            var current = repository is null ? new HashSet<EntityKey>() : RepositoryKeys.PointersTo(repository);
            if (repository is not null && (byId.Contains(id) || pointers[id].Any(pointer => current.Contains(pointer.Key))))
            {
                found.Add(repository);
            }

            // The pointer was read first. Does it still carry its tag, then no batch has brought its name or topic back since.
            foreach (var stale in pointers[id].Where(pointer => !current.Contains(pointer.Key)))
            {
                await table.TryDeleteAsync(stale.Key, stale.ETag!, token);
            }
        });
        return [.. found.OrderBy(static repository => repository.Id.Value)];
    }

    /// <summary>What the index holds for the lookups, by repository.</summary>
    private async Task<ILookup<RepositoryId, StoredEntity>> PointersAsync(
        InstallationId installation, IReadOnlyCollection<RepositoryLookup> lookups, CancellationToken cancellationToken)
    {
        var read = new ConcurrentBag<StoredEntity>();
        var ranges = lookups.Select(lookup => RepositoryKeys.Pointers(installation, lookup)).OfType<EntityRange>().Distinct();
        await Parallel.ForEachAsync(ranges, Options(cancellationToken), async (range, token) =>
        {
            foreach (var pointer in await index.ReadAllAsync(range, token))
            {
                read.Add(pointer);
            }
        });
        return read.ToLookup(pointer => index.Codec.Decode(pointer).Repository);
    }

    private static ParallelOptions Options(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
}
