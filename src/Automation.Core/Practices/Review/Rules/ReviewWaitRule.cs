using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>Somebody looks at a pull request in good time.</summary>
internal sealed class ReviewWaitRule : WaitingRule
{
    public override string Id => "review-wait";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override SnapshotPart? Reads => SnapshotPart.Turns;

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new("hours", 8, "Business hours in which the first review should come.", Minimum: 1, Maximum: MaxHours)];

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every open pull request that no human but the author has reviewed; bots' are exempt unless `exempt-bots` is off.",
        Conditions = "Less than `hours` business hours, by the policy's `hours`, have passed since it was opened, or last reopened. Time "
            + "as a draft does not count.",
        Result = "One finding, which names whom a review is awaited of.",
        Why = "The sooner a review comes, the less the author has moved on, and the less others build on what may still change.",
        Fix = "Ask somebody who knows this code for a review.",
        Source = "https://google.github.io/eng-practices/review/reviewer/speed.html",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.ReviewsUnknown ?? base.SkipReason(subject);

    protected override IEnumerable<DueViolation> Find(ReviewSubject subject, RuleOptions options)
    {
        var hours = options.Number("hours");
        var open = subject.Times.Open;
        if (subject.Times.FirstReviewAt is null && open.After(subject.Hours, open.From, TimeSpan.FromHours(hours)) is { } due)
        {
            yield return new DueViolation(due, new Violation(
                $"Nobody but the author has reviewed this for {Plural.Of(hours, "business hour")}.", WaitsFor: subject.Asked));
        }
    }
}
