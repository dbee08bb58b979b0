namespace Automation.Core.Snapshots;

/// <summary>GitHub's <c>MergeableState</c>.</summary>
public enum Mergeability
{
    /// <summary>GitHub has not worked it out yet, or the source does not tell.</summary>
    Unknown,
    Mergeable,

    /// <summary>The head cannot be merged into the base without somebody's decision.</summary>
    Conflicting,
}
