namespace Automation.Core.Snapshots;

/// <summary>GitHub's states of a pull request review.</summary>
public enum ReviewState
{
    Pending,
    Commented,
    Approved,
    ChangesRequested,
    Dismissed,
}
