using Automation.Core.Debts;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Debts;

/// <summary>What was seen of debt, over table <c>DebtItems</c>.</summary>
internal sealed class DebtStore(IEntityTables tables) : IDebtStore
{
    private const int MaxTries = 16;

    private readonly EntityTable<DebtTrace> items = new(tables.Open(DebtKeys.Table), StorageJson.Default.EntityDocumentDebtTrace);

    private readonly EntityTable<LabelHistoryDocument> labels =
        new(tables.Open(DebtKeys.Table), StorageJson.Default.EntityDocumentLabelHistoryDocument);

    /// <summary>A row of another installation is that of the former owner: it is written over.</summary>
    public async Task<DebtTrace> AddAsync(DebtTrace seen, CancellationToken cancellationToken)
    {
        var whole = seen;
        await ChangeAsync(
            items,
            DebtKeys.For(seen),
            known => whole = known?.Installation == seen.Installation ? known.And(seen) : seen,
            cancellationToken);
        return whole;
    }

    public async Task<DebtTrace?> GetAsync(
        InstallationId installation, RepositoryId repository, DebtItemKind kind, int number, CancellationToken cancellationToken)
    {
        var row = await items.GetAsync(DebtKeys.For(repository, kind, number), cancellationToken);
        return row?.Value.Installation == installation ? row.Value : null;
    }

    public async Task<Page<DebtTrace>> ListAsync(
        InstallationId installation, RepositoryId repository, string? continuation, CancellationToken cancellationToken)
    {
        var page = await items.QueryAsync(DebtKeys.Items(repository), continuation, cancellationToken);
        return page with { Items = [.. page.Items.Where(trace => trace.Installation == installation)] };
    }

    public Task AddAsync(
        InstallationId installation, RepositoryId repository, LabelChange change, CancellationToken cancellationToken) => ChangeAsync(
            labels,
            DebtKeys.Labels(repository),
            known =>
            {
                var history = known?.Installation == installation ? new LabelHistory(known.Changes) : LabelHistory.None;
                return new LabelHistoryDocument(installation, history.With(change).Changes);
            },
            cancellationToken);

    public async Task<LabelHistory> GetLabelsAsync(
        InstallationId installation, RepositoryId repository, CancellationToken cancellationToken)
    {
        var row = await labels.GetAsync(DebtKeys.Labels(repository), cancellationToken);
        return row?.Value.Installation == installation ? new LabelHistory(row.Value.Changes) : LabelHistory.None;
    }

    private static async Task ChangeAsync<T>(
        EntityTable<T> table, EntityKey key, Func<T?, T> change, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var current = await table.GetAsync(key, cancellationToken);
            if (await table.TrySaveAsync(key, change(current?.Value), current?.ETag, cancellationToken) is not null)
            {
                return;
            }
        }

        throw new TransientException($"Too many workers change {key.Partition}/{key.Row} at once.");
    }
}
