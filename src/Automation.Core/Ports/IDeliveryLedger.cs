namespace Automation.Core.Ports;

/// <summary>
/// One row per delivery id, inserted before anything is done for it, and a log of them by hour of arrival.
/// </summary>
public interface IDeliveryLedger
{
    /// <summary>
    /// Insert-first: a new id is claimed; a done one is not; one whose lease ended, or that failed, is claimed again; one inside
    /// its lease is busy. Two workers never both hold a claim that is inside its lease.
    /// </summary>
    /// <param name="delivery">The row to insert, with its attempt; state and lease are set by the ledger.</param>
    Task<LedgerClaim> ClaimAsync(DeliveryRecord delivery, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Writes the final row over the claim; false when the claim was lost to another worker.</summary>
    Task<bool> FinishAsync(Versioned<DeliveryRecord> claim, DeliveryRecord finished, CancellationToken cancellationToken);

    /// <summary>The row; null when the id is unknown or belongs to another installation.</summary>
    Task<DeliveryRecord?> GetAsync(InstallationId? installation, DeliveryId id, CancellationToken cancellationToken);

    /// <summary>The deliveries that arrived within one UTC hour, newest first.</summary>
    /// <param name="installation">Only this installation's; null for those of all (the operator's command line).</param>
    Task<Page<DeliveryRecord>> ListHourAsync(
        InstallationId? installation, DateTimeOffset hour, string? continuation, CancellationToken cancellationToken);
}
