using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Installations;

/// <summary>The installations over table <c>Installations</c>.</summary>
internal sealed class InstallationStore(IEntityTables tables) : IInstallationStore
{
    private readonly EntityTable<Installation> rows = new(tables.Open(InstallationKeys.Table), StorageJson.Default.EntityDocumentInstallation);

    public async Task<Installation?> GetAsync(InstallationId id, CancellationToken cancellationToken) =>
        (await rows.GetAsync(InstallationKeys.For(id), cancellationToken))?.Value;

    public Task SaveAsync(Installation installation, CancellationToken cancellationToken) =>
        rows.UpsertAsync(InstallationKeys.For(installation.Id), installation, cancellationToken);

    public Task<Page<Installation>> ListAsync(string? continuation, CancellationToken cancellationToken) =>
        rows.QueryAsync(InstallationKeys.All, continuation, cancellationToken);
}
