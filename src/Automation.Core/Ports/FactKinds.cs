namespace Automation.Core.Ports;

/// <summary>The kinds of facts that deliveries yield.</summary>
public static class FactKinds
{
    public const string PullRequestOpened = "pull-request-opened";
    public const string PullRequestReady = "pull-request-ready";
    public const string PullRequestMerged = "pull-request-merged";
    public const string PullRequestClosed = "pull-request-closed";
    public const string ReviewSubmitted = "review-submitted";
    public const string CommitPushed = "commit-pushed";
    public const string Evaluated = "evaluated";
    public const string IssueOpened = "issue-opened";
    public const string IssueClosed = "issue-closed";

    /// <summary>An issue's labels as they stood after a change.</summary>
    public const string IssueLabels = "issue-labels";
}
