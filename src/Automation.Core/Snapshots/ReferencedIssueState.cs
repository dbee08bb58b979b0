namespace Automation.Core.Snapshots;

/// <summary>Where a referenced issue stands.</summary>
public enum ReferencedIssueState
{
    /// <summary>Not known: its repository is neither this one nor public, or it was not asked for.</summary>
    NotChecked,

    Open,

    /// <summary>Closed, or merged.</summary>
    Closed,

    /// <summary>There is none of that number.</summary>
    Missing,
}
