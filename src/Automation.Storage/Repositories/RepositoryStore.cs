using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Repositories;

/// <summary>The repositories over table <c>Repositories</c>.</summary>
internal sealed class RepositoryStore(IEntityTables tables) : IRepositoryStore
{
    private readonly EntityTable<RepositoryRecord> rows =
        new(tables.Open(RepositoryKeys.Table), StorageJson.Default.EntityDocumentRepositoryRecord);

    public async Task<RepositoryRecord?> GetAsync(InstallationId installation, RepositoryId id, CancellationToken cancellationToken) =>
        (await rows.GetAsync(RepositoryKeys.For(installation, id), cancellationToken))?.Value;

    public Task SaveAsync(RepositoryRecord repository, CancellationToken cancellationToken) =>
        rows.UpsertAsync(RepositoryKeys.For(repository.Installation, repository.Id), repository, cancellationToken);

    public Task<Page<RepositoryRecord>> ListAsync(InstallationId installation, string? continuation, CancellationToken cancellationToken) =>
        rows.QueryAsync(RepositoryKeys.All(installation), continuation, cancellationToken);
}
