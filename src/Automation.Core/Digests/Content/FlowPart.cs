namespace Automation.Core.Digests.Content;

/// <summary>
/// How pull requests flowed: bots' are left out, of the commits they are not. Each duration counts in the week in which it ended, also
/// where the pull request is still open. It begins when the pull request was opened, or reopened, and is measured in business hours
/// without the time as a draft: a review of a draft took no time. What comes after the merge or the closing does not count.
/// </summary>
public sealed record FlowPart
{
    /// <summary>To the first review by a human other than the author.</summary>
    public required DurationFigure FirstReview { get; init; }

    /// <summary>To the first approval by a human other than the author.</summary>
    public required DurationFigure Approval { get; init; }

    /// <summary>To the merge.</summary>
    public required DurationFigure Merge { get; init; }

    /// <summary>
    /// <see cref="FirstReview"/> of the last <see cref="DigestLimits.LineWeeks"/> weeks, oldest first, this one last.
    /// </summary>
    public required IReadOnlyList<DurationFigure> FirstReviewLine { get; init; }

    /// <summary>Pull requests opened in the week; a reopening does not count.</summary>
    public required int Opened { get; init; }

    /// <summary>Pull requests merged in the week.</summary>
    public required int Merged { get; init; }

    /// <summary>Pull requests closed in the week without a merge.</summary>
    public required int Closed { get; init; }

    /// <summary>Of the merged ones, those without a review, before the merge, by a human other than the author.</summary>
    public required int MergedWithoutReview { get; init; }

    /// <summary>Commits that reached a default branch without a pull request.</summary>
    public required int DirectCommits { get; init; }

    /// <summary>Commits that reached a default branch.</summary>
    public required int Commits { get; init; }
}
