using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Recovery;

/// <summary>The progress of delivery recovery over table <c>Cursors</c>.</summary>
internal sealed class RecoveryStore(IEntityTables tables) : IRecoveryStore
{
    private readonly EntityTable<RecoveryProgress> rows =
        new(tables.Open(RecoveryKeys.Table), StorageJson.Default.EntityDocumentRecoveryProgress);

    public async Task<RecoveryProgress?> GetAsync(long appId, CancellationToken cancellationToken) =>
        (await rows.GetAsync(RecoveryKeys.For(appId), cancellationToken))?.Value;

    public Task SaveAsync(RecoveryProgress progress, CancellationToken cancellationToken) =>
        rows.UpsertAsync(RecoveryKeys.For(progress.AppId), progress, cancellationToken);
}
