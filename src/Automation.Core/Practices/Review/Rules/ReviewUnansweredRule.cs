using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>Whoever is asked for a review answers in good time.</summary>
internal sealed class ReviewUnansweredRule : WaitingRule
{
    public override string Id => "review-unanswered";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override SnapshotPart? Reads => SnapshotPart.ReviewRequests;

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new("hours", 16, "Business hours in which a review that was asked for should come.", Minimum: 1, Maximum: MaxHours)];

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every open pull request on which somebody was asked for a review that has not come; bots' are exempt unless "
            + "`exempt-bots` is off.",
        Conditions = "Less than `hours` business hours, by the policy's `hours`, have passed since the review was last asked for. Time as "
            + "a draft does not count.",
        Result = "One finding for each person or team that has not answered. A secret team is not named.",
        Why = "An author who waits starts something else, and both changes grow older.",
        Fix = "Remind whoever was asked, or ask somebody else.",
        Source = "https://google.github.io/eng-practices/review/reviewer/speed.html",
    };

    protected override IEnumerable<DueViolation> Find(ReviewSubject subject, RuleOptions options)
    {
        var hours = options.Number("hours");
        foreach (var request in subject.Snapshot.ReviewRequests.Where(r => r.IsTeam || !new Actor(r.Reviewer).IsBot))
        {
            if (request.RequestedAt is { } at && subject.Times.Open.After(subject.Hours, at, TimeSpan.FromHours(hours)) is { } due)
            {
                yield return new DueViolation(due, Unanswered(request, hours));
            }
        }
    }

    private static Violation Unanswered(ReviewRequest request, int hours) => new(
        $"{(request.MayBeNamed ? request.Reviewer : "A team")} was asked for a review and has not answered for "
            + $"{Plural.Of(hours, "business hour")}.",
        WaitsFor: request.MayBeNamed ? [request.Reviewer] : []);
}
