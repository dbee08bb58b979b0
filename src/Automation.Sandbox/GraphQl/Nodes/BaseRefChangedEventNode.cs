using Automation.Sandbox.Json;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>That a pull request was turned to another base branch, in its timeline.</summary>
internal sealed class BaseRefChangedEventNode(BaseChange change)
{
    /// <summary>Its name in <c>PullRequestTimelineItemsItemType</c>.</summary>
    public const string Kind = "BASE_REF_CHANGED_EVENT";

    public string CreatedAt { get; } = change.At.ToGitHub();

    public string PreviousRefName { get; } = change.From;

    public string CurrentRefName { get; } = change.To;
}
