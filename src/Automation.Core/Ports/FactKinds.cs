namespace Automation.Core.Ports;

/// <summary>The kinds of facts, with what their subjects and data hold. Times are GitHub's own.</summary>
public static class FactKinds
{
    /// <summary>
    /// At <c>created_at</c>, subject number. Saved anew with every event of the pull request, so that title, labels and size are
    /// current.
    /// </summary>
    public const string PullRequestOpened = "pull-request-opened";

    /// <summary>Subject number and time of day, since a pull request may turn several times a day.</summary>
    public const string PullRequestReady = "pull-request-ready";

    /// <inheritdoc cref="PullRequestReady"/>
    public const string PullRequestDrafted = "pull-request-drafted";

    /// <inheritdoc cref="PullRequestReady"/>
    public const string PullRequestReopened = "pull-request-reopened";

    /// <summary>At <c>merged_at</c>, subject number.</summary>
    public const string PullRequestMerged = "pull-request-merged";
    /// <summary>Closed without a merge, at <c>closed_at</c>; subject as of <see cref="PullRequestReady"/>.</summary>
    public const string PullRequestClosed = "pull-request-closed";

    /// <summary>At <c>submitted_at</c>, subject review id.</summary>
    public const string ReviewSubmitted = "review-submitted";

    /// <summary>At the time of the push, subject sha.</summary>
    public const string CommitPushed = "commit-pushed";

    /// <summary>
    /// At the snapshot's <c>updated_at</c>, subject number and practice. <c>waived</c> where a decision record is due and the author said
    /// why there is none; <c>waivers</c> are those of the practice's rules, a line each with rule, begin and end. That on tech debt says
    /// also which issues the merge closes, and which markers come and go.
    /// </summary>
    public const string Evaluated = "evaluated";

    /// <summary>
    /// A decision record that an evaluated pull request adds, changes or, with status <c>removed</c>, takes away; at the snapshot's
    /// <c>updated_at</c> like the verdicts, subject number and hash of the path.
    /// </summary>
    public const string DecisionSeen = "decision-seen";

    /// <summary>
    /// How the default branch was protected when a pull request to it was evaluated: each known part, and what policy requires and it
    /// <c>lacks</c>. At the snapshot's <c>updated_at</c>, subject <c>default-branch</c>.
    /// </summary>
    public const string BranchProtected = "branch-protected";

    /// <summary>At <c>created_at</c>, subject number, with the labels that it was opened with as far as they are known.</summary>
    public const string IssueOpened = "issue-opened";

    /// <summary>At <c>closed_at</c>, subject number and time of day.</summary>
    public const string IssueClosed = "issue-closed";

    /// <summary>An issue's labels and state as they stood after a change, at <c>updated_at</c>; subject number and time of day.</summary>
    public const string IssueLabels = "issue-labels";

    /// <summary>
    /// A delivery whose work failed for good, or, where data <c>state</c> is <c>done</c>, was replayed with success since; at its
    /// receipt, since GitHub's data does not date it, subject its id.
    /// </summary>
    public const string DeliveryFailed = "delivery-failed";
}
