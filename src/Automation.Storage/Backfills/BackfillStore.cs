using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Backfills;

/// <summary>The backfills' progress over table <c>Backfills</c>.</summary>
internal sealed class BackfillStore(IEntityTables tables) : IBackfillStore
{
    private readonly EntityTable<BackfillProgress> rows =
        new(tables.Open(BackfillKeys.Table), StorageJson.Default.EntityDocumentBackfillProgress);

    public async Task<BackfillProgress?> GetAsync(
        InstallationId installation, RepositoryId repository, CancellationToken cancellationToken) =>
        (await rows.GetAsync(BackfillKeys.For(installation, repository), cancellationToken))?.Value;

    public Task SaveAsync(BackfillProgress progress, CancellationToken cancellationToken) =>
        rows.UpsertAsync(BackfillKeys.For(progress.Installation, progress.Repository), progress, cancellationToken);
}
