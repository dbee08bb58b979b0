using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>A pull request comes to an end within days.</summary>
internal sealed class PullRequestAgeRule : WaitingRule
{
    public override string Id => "pull-request-age";

    public override Severity? DefaultSeverity => Severity.Info;

    public override SnapshotPart? Reads => SnapshotPart.Turns;

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new("days", 5, "Working days in which a pull request should be merged or closed.", Minimum: 1, Maximum: MaxDays)];

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every open pull request; bots' are exempt unless `exempt-bots` is off.",
        Conditions = "Less than `days` working days, by the policy's `hours`, have passed since it was opened, or last reopened. Time as a "
            + "draft does not count.",
        Result = "One finding.",
        Why = "What stays open conflicts with what is merged meanwhile, and is understood by fewer people every day.",
        Fix = "Merge it, split off what is ready, or close it.",
        Source = "https://dora.dev/capabilities/trunk-based-development/",
    };

    protected override IEnumerable<DueViolation> Find(ReviewSubject subject, RuleOptions options)
    {
        var days = options.Number("days");
        var open = subject.Times.Open;
        if (open.After(subject.Hours, open.From, days * subject.Hours.DayLength) is { } due)
        {
            yield return new DueViolation(due, new Violation($"It has been open for {Plural.Of(days, "working day")}."));
        }
    }
}
