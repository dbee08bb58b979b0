namespace Automation.Core.Practices.Review.Approvals;

/// <summary>Whether a requirement is met.</summary>
public enum RequirementState
{
    /// <summary>Its conditions do not hold for this pull request.</summary>
    NotRequired,

    Met,

    /// <summary>It hangs on something that could not be read: never taken for met.</summary>
    Undecided,

    Unmet,
}
