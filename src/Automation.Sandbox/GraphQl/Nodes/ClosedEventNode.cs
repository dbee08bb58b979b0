using Automation.Sandbox.Json;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>The end of a pull request in its timeline: GitHub notes one with every merge, too.</summary>
internal sealed class ClosedEventNode(HistoryPullRequest pullRequest)
{
    /// <summary>Its name in <c>PullRequestTimelineItemsItemType</c>.</summary>
    public const string Kind = "CLOSED_EVENT";

    public string CreatedAt { get; } = pullRequest.MergedAt.ToGitHub();
}
