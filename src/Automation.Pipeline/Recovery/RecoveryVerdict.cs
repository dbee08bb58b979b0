namespace Automation.Pipeline.Recovery;

/// <summary>What the attempts at a delivery say of it.</summary>
internal enum RecoveryVerdict
{
    /// <summary>Nothing is to be done, or nothing yet.</summary>
    Fine,

    /// <summary>No attempt was accepted.</summary>
    NotAccepted,

    /// <summary>It was accepted long enough ago to stand in the ledger; where it does not, it was lost on our side.</summary>
    LostUnlessKnown,
}
