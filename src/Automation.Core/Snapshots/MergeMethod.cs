namespace Automation.Core.Snapshots;

/// <summary>How a pull request reaches its base branch (GraphQL <c>PullRequestMergeMethod</c>).</summary>
public enum MergeMethod
{
    /// <summary>One commit that holds all changes.</summary>
    Squash,

    /// <summary>Every commit, and a merge commit.</summary>
    Merge,

    /// <summary>Every commit that is no merge, on top of the base branch.</summary>
    Rebase,
}
