namespace Automation.Core.Diffs;

/// <summary>One line of a hunk; valid only as long as the patch that it was read from.</summary>
public readonly ref struct DiffLine
{
    public required DiffLineKind Kind { get; init; }

    /// <summary>Zero-based number of the hunk: between two hunks lines are missing.</summary>
    public required int Hunk { get; init; }

    /// <summary>One-based line at the base; null for an added line.</summary>
    public required int? BaseLine { get; init; }

    /// <summary>One-based line at the head; null for a removed line.</summary>
    public required int? HeadLine { get; init; }

    /// <summary>The line without its diff sign and line break.</summary>
    public required ReadOnlySpan<char> Text { get; init; }
}
