namespace Automation.Core.Ports;

/// <summary>Where a delivery stands in the ledger.</summary>
public enum DeliveryState
{
    /// <summary>A worker has claimed it.</summary>
    Received,

    /// <summary>Handled: see the outcome.</summary>
    Done,

    /// <summary>Given up; its body stands in container <c>failed</c>.</summary>
    Failed,
}
