namespace Automation.Sandbox.Webhooks;

/// <summary>
/// Deliveries that are told together. A closed pull request is not evaluated any more, so that a replay lets the evaluations of the
/// first round end before it tells the second.
/// </summary>
public enum DeliveryRound
{
    /// <summary>Pull requests are opened and reviewed.</summary>
    Openings,

    /// <summary>Commits reach the default branch, and pull requests are closed by it.</summary>
    Ends,
}
