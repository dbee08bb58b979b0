namespace Automation.Core.Snapshots;

/// <summary>GitHub's states of a pull request.</summary>
public enum PullRequestStatus
{
    Open,
    Closed,
    Merged,
}
