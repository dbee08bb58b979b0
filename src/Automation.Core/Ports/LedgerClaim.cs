namespace Automation.Core.Ports;

/// <summary>The ledger's answer to a worker that wants to handle a delivery.</summary>
public abstract record LedgerClaim
{
    private LedgerClaim()
    {
    }

    /// <summary>The worker holds the row until its lease ends.</summary>
    public sealed record Claimed(Versioned<DeliveryRecord> Row) : LedgerClaim;

    /// <summary>It was handled before: acknowledge.</summary>
    public sealed record AlreadyDone(DeliveryRecord Row) : LedgerClaim;

    /// <summary>Another worker is inside its lease.</summary>
    public sealed record Busy(DateTimeOffset LeaseUntil) : LedgerClaim;
}
