using Automation.Core.Debts;
using Automation.Storage.Debts;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Retaining;

/// <summary>Removes what of debt has grown too old; see <see cref="DebtRetention"/>.</summary>
internal sealed class DebtRows(IEntityTables tables)
{
    private readonly EntityTable<DebtTrace> rows = new(tables.Open(DebtKeys.Table), StorageJson.Default.EntityDocumentDebtTrace);

    /// <summary>Each row under its tag: what is added to at this moment stays as it is until the next run.</summary>
    public async Task<int> RemoveAsync(
        InstallationId installation, RepositoryId repository, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var stored = await rows.ReadAllAsync(DebtKeys.Items(repository), cancellationToken);
        var tags = stored.ToDictionary(row => row.Key, row => row.ETag!);
        var own = stored.Select(rows.Codec.Decode).Where(trace => trace.Installation == installation);
        var removed = 0;
        foreach (var (trace, left) in DebtRetention.Trim([.. own], before))
        {
            var key = DebtKeys.For(trace);
            if (left is null)
            {
                removed += await rows.TryDeleteAsync(key, tags[key], cancellationToken) ? 1 : 0;
            }
            else
            {
                await rows.ReplaceAsync(key, left, tags[key], cancellationToken);
            }
        }

        return removed;
    }
}
