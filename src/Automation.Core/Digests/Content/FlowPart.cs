namespace Automation.Core.Digests.Content;

/// <summary>
/// How pull requests flowed: bots' are left out. Each duration counts in the week in which it ended, in business hours, time as a
/// draft excluded.
/// </summary>
public sealed record FlowPart
{
    /// <summary>From open and ready to the first review by a human other than the author.</summary>
    public required DurationFigure FirstReview { get; init; }

    /// <summary>From open and ready to the first approval.</summary>
    public required DurationFigure Approval { get; init; }

    /// <summary>From open and ready to the merge.</summary>
    public required DurationFigure Merge { get; init; }

    /// <summary>The median of <see cref="FirstReview"/> by week, oldest first; null for weeks with a small n.</summary>
    public required IReadOnlyList<DurationFigure> FirstReviewLine { get; init; }

    /// <summary>Pull requests opened, merged, and closed without a merge.</summary>
    public required int Opened { get; init; }

    public required int Merged { get; init; }

    public required int Closed { get; init; }

    /// <summary>Merged without a review by a human other than the author.</summary>
    public required int MergedWithoutReview { get; init; }

    /// <summary>Commits that reached a default branch without a pull request.</summary>
    public required int DirectCommits { get; init; }

    /// <summary>Commits that reached a default branch.</summary>
    public required int Commits { get; init; }
}
