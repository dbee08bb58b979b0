using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Installations;

/// <summary>The installations over table <c>Installations</c>.</summary>
internal sealed class InstallationStore(IEntityTables tables) : IInstallationStore
{
    private const int MaxTries = 16;

    private readonly EntityTable<Installation> rows =
        new(tables.Open(InstallationKeys.Table), StorageJson.Default.EntityDocumentInstallation);

    public async Task<Installation?> GetAsync(InstallationId id, CancellationToken cancellationToken) =>
        (await rows.GetAsync(InstallationKeys.For(id), cancellationToken))?.Value;

    public async Task<bool> ChangeAsync(
        InstallationId id, Func<Installation?, Installation?> change, CancellationToken cancellationToken)
    {
        var key = InstallationKeys.For(id);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var current = await rows.GetAsync(key, cancellationToken);
            if (change(current?.Value) is not { } changed)
            {
                return false;
            }

            if (await rows.TrySaveAsync(key, changed, current?.ETag, cancellationToken) is not null)
            {
                return true;
            }
        }

        throw new TransientException($"Too many workers change installation {id} at once.");
    }

    public async Task<bool> RemoveAsync(InstallationId id, Func<Installation, bool> condition, CancellationToken cancellationToken)
    {
        var key = InstallationKeys.For(id);
        return await rows.GetAsync(key, cancellationToken) is { } current
            && condition(current.Value)
            && await rows.TryDeleteAsync(key, current.ETag, cancellationToken);
    }

    public Task SaveAsync(Installation installation, CancellationToken cancellationToken) =>
        rows.UpsertAsync(InstallationKeys.For(installation.Id), installation, cancellationToken);

    public Task<Page<Installation>> ListAsync(string? continuation, CancellationToken cancellationToken) =>
        rows.QueryAsync(InstallationKeys.All, continuation, cancellationToken);
}
