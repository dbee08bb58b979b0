namespace Automation.Core.Diffs;

/// <summary>What a diff says of a line.</summary>
public enum DiffLineKind
{
    /// <summary>On both sides.</summary>
    Context,

    /// <summary>Only at the head.</summary>
    Added,

    /// <summary>Only at the base.</summary>
    Removed,
}
