using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Audit;

/// <summary>The audit log over table <c>Audit</c>.</summary>
internal sealed class AuditLog(IEntityTables tables) : IAuditLog
{
    private readonly EntityTable<AuditEntry> rows = new(tables.Open(AuditKeys.Table), StorageJson.Default.EntityDocumentAuditEntry);

    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        rows.UpsertAsync(AuditKeys.For(entry), entry, cancellationToken);

    public Task<Page<AuditEntry>> ListMonthAsync(
        InstallationId? installation, DateOnly month, string? continuation, CancellationToken cancellationToken) =>
        rows.QueryAsync(AuditKeys.Of(installation, month), continuation, cancellationToken);
}
