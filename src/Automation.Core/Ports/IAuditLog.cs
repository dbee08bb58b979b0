namespace Automation.Core.Ports;

/// <summary>Who changed, waived, replayed, paused or sent what. Entries are only ever added; retention removes old months.</summary>
public interface IAuditLog
{
    /// <summary>Adds an entry; the same entry twice is there once.</summary>
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>One UTC month's entries, newest first.</summary>
    /// <param name="installation">Whose; null for those of the whole App.</param>
    /// <param name="month">Any day of the month.</param>
    Task<Page<AuditEntry>> ListMonthAsync(
        InstallationId? installation, DateOnly month, string? continuation, CancellationToken cancellationToken);
}
