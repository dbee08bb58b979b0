namespace Automation.Pipeline.Deliveries;

/// <summary>How the handling of a delivery ended; of several handlers' outcomes the last in this order stands.</summary>
public enum OutcomeKind
{
    /// <summary>There was nothing to do.</summary>
    Ignored,

    /// <summary>Something was done.</summary>
    Done,

    /// <summary>What it concerns exists no longer.</summary>
    Gone,
}
