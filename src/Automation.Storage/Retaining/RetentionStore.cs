using System.Runtime.CompilerServices;
using Automation.Core.Calendars;
using Automation.Storage.Audit;
using Automation.Storage.DigestRuns;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Retaining;

/// <summary>Retention over all tables and containers.</summary>
internal sealed class RetentionStore : IRetentionStore
{
    private readonly EntityTable<AuditEntry> audit;
    private readonly EntityTable<DigestRun> digests;
    private readonly LedgerRetention ledger;
    private readonly BodyRetention bodies;
    private readonly RepositoryRetention repositories;

    public RetentionStore(IEntityTables tables, IBlobStore blobs)
    {
        audit = new(tables.Open(AuditKeys.Table), StorageJson.Default.EntityDocumentAuditEntry);
        digests = new(tables.Open(DigestRunKeys.Table), StorageJson.Default.EntityDocumentDigestRun);
        ledger = new(tables, blobs);
        bodies = new(tables, blobs);
        repositories = new(tables, new EvaluationRetention(tables, blobs));
    }

    public IAsyncEnumerable<int> RemoveDeliveriesAsync(LedgerLimits limits, CancellationToken cancellationToken) =>
        ledger.RemoveAsync(limits, cancellationToken);

    public IAsyncEnumerable<int> RemoveBodiesAsync(
        DateOnly payloadsBefore, DateOnly failedBefore, CancellationToken cancellationToken) =>
        bodies.RemoveAsync(payloadsBefore, failedBefore, cancellationToken);

    public IAsyncEnumerable<int> RemoveAuditAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        RemoveAsync(audit, "", month => AuditKeys.Before(month, before), cancellationToken);

    public IAsyncEnumerable<int> RemoveDigestRunsAsync(IsoWeek before, CancellationToken cancellationToken) =>
        RemoveAsync(digests, "", team => DigestRunKeys.Before(team, before), cancellationToken);

    public IAsyncEnumerable<int> RemoveHistoryAsync(
        InstallationId installation, RepositoryId repository, DateTimeOffset before, CancellationToken cancellationToken) =>
        repositories.RemoveHistoryAsync(installation, repository, before, cancellationToken);

    public IAsyncEnumerable<int> RemoveRepositoryAsync(
        InstallationId installation, RepositoryId repository, CancellationToken cancellationToken) =>
        repositories.RemoveAllAsync(installation, repository, cancellationToken);

    public async IAsyncEnumerable<int> RemoveInstallationAsync(
        InstallationId installation, IsoWeek digestsBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerable<int>[] removals =
        [
            ledger.RemoveAsync(installation, cancellationToken),
            RemoveAsync(audit, AuditKeys.Prefix(installation), static month => new EntityRange(month), cancellationToken),
            RemoveAsync(
                digests, DigestRunKeys.Prefix(installation), team => DigestRunKeys.Before(team, digestsBefore), cancellationToken),
        ];
        foreach (var removal in removals)
        {
            await foreach (var removed in removal)
            {
                yield return removed;
            }
        }
    }

    private static async IAsyncEnumerable<int> RemoveAsync<T>(
        EntityTable<T> table,
        string prefix,
        Func<string, EntityRange> part,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var partition in table.PartitionsAsync(prefix, cancellationToken))
        {
            await foreach (var removed in table.RemoveAsync(part(partition), static _ => true, cancellationToken))
            {
                yield return removed;
            }
        }
    }
}
