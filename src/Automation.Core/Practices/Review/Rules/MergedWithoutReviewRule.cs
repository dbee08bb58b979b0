using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>Nothing is merged that nobody else has looked at.</summary>
internal sealed class MergedWithoutReviewRule : ReviewRule
{
    public override string Id => "merged-without-review";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override SnapshotPart? Reads => SnapshotPart.Reviews;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every merged pull request of a person whose reviews are known.",
        Conditions = "A human other than the author reviewed it after it was last opened and before it was merged: what the weekly digest "
            + "counts.",
        Result = "One finding.",
        Why = "What nobody else has seen is known to one person only, with all its faults.",
        Fix = "Have somebody look at it now, and require a review before merging on the base branch.",
        Source = "https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/"
            + "managing-protected-branches/about-protected-branches",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.ReviewsUnknown;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        if (subject.Snapshot.Status == PullRequestStatus.Merged
            && !subject.Snapshot.Author.IsBot
            && subject.Times.FirstReviewAt is null)
        {
            yield return new Violation("It was merged before anybody but the author had reviewed it.");
        }
    }
}
