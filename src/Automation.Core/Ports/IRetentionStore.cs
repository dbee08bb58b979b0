using Automation.Core.Calendars;

namespace Automation.Core.Ports;

/// <summary>
/// Removes what has grown too old, oldest first. Every method yields the size of each batch once it is removed, and may be left between
/// any two of them, or killed inside one: the next call goes on with what is still there.
/// </summary>
public interface IRetentionStore
{
    /// <summary>Deliveries of the ledger and its log, with the bodies of those that failed.</summary>
    IAsyncEnumerable<int> RemoveDeliveriesAsync(LedgerLimits limits, CancellationToken cancellationToken);

    /// <summary>Bodies by the day of their receipt, but not those of deliveries whose row still says <c>failed</c>.</summary>
    IAsyncEnumerable<int> RemoveBodiesAsync(DateOnly payloadsBefore, DateOnly failedBefore, CancellationToken cancellationToken);

    /// <summary>Entries of the audit log.</summary>
    IAsyncEnumerable<int> RemoveAuditAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Rows of digests that were sent, of every team there ever was.</summary>
    IAsyncEnumerable<int> RemoveDigestRunsAsync(IsoWeek before, CancellationToken cancellationToken);

    /// <summary>
    /// A repository's past: evaluations with their blobs, facts (<see cref="Facts.FactRetention"/>), cached weeks, and the rows of pull
    /// requests that are closed, wait for nothing, and were not touched since, with their waivers.
    /// </summary>
    IAsyncEnumerable<int> RemoveHistoryAsync(
        InstallationId installation, RepositoryId repository, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>All that an installation keeps of a repository, and at last the repository's own row.</summary>
    IAsyncEnumerable<int> RemoveRepositoryAsync(
        InstallationId installation, RepositoryId repository, CancellationToken cancellationToken);

    /// <summary>
    /// What stands under an installation and under none of its repositories: deliveries with their bodies, audit log, digests of its
    /// own teams.
    /// </summary>
    /// <param name="digestsBefore">Digests of this week and later ones stay: a row is what keeps a mail from being sent twice.</param>
    IAsyncEnumerable<int> RemoveInstallationAsync(
        InstallationId installation, IsoWeek digestsBefore, CancellationToken cancellationToken);
}
