namespace Automation.Core.Practices.Review.Approvals;

/// <summary>Whether what was reviewed is what is at the head.</summary>
public enum FreshnessState
{
    /// <summary>The same commit, or the same diff on another base.</summary>
    Fresh,

    /// <summary>The diff is another one.</summary>
    Stale,

    /// <summary>It could not be compared: never taken for fresh.</summary>
    Unknown,
}
