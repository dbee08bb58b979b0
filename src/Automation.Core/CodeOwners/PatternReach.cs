namespace Automation.Core.CodeOwners;

/// <summary>What a pattern matches where its names have been.</summary>
internal enum PatternReach
{
    /// <summary>The file or folder itself, with everything below it.</summary>
    Whole,

    /// <summary>Everything below the folder.</summary>
    Below,

    /// <summary>The files right in the folder.</summary>
    Children,
}
