namespace Automation.Pipeline.Deliveries;

/// <summary>How the handling of a delivery ended.</summary>
public enum OutcomeKind
{
    /// <summary>There was nothing to do.</summary>
    Ignored,

    /// <summary>What it concerns exists no longer.</summary>
    Gone,

    /// <summary>Something was done.</summary>
    Done,
}
