namespace Automation.Core.Snapshots;

/// <summary>What a pull request became, or what was done to it, by GitHub's timeline events.</summary>
public enum PullRequestTurnKind
{
    /// <summary><c>ReadyForReviewEvent</c>.</summary>
    Ready,

    /// <summary><c>ConvertToDraftEvent</c>.</summary>
    Drafted,

    /// <summary><c>ClosedEvent</c>.</summary>
    Closed,

    /// <summary><c>ReopenedEvent</c>.</summary>
    Reopened,

    /// <summary><c>HeadRefForcePushedEvent</c>.</summary>
    ForcePushed,

    /// <summary><c>BaseRefChangedEvent</c> by hand, <c>AutomaticBaseChangeSucceededEvent</c> where the base branch was merged.</summary>
    Retargeted,
}
