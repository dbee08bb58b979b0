namespace Automation.Core.Policies.Approvals;

/// <summary>What becomes of an approval once the diff is another one.</summary>
public enum StaleApprovals
{
    /// <summary>It does not count until the same person approves again.</summary>
    Ignore,

    /// <summary>It counts all the same.</summary>
    Count,
}
