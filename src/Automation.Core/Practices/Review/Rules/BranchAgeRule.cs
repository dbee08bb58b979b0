namespace Automation.Core.Practices.Review.Rules;

/// <summary>Work reaches the trunk soon after it began.</summary>
internal sealed class BranchAgeRule : WaitingRule
{
    public override string Id => "branch-age";

    public override Severity? DefaultSeverity => Severity.Info;

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new("days", 2, "Working days in which a branch should be merged.", Minimum: 1, Maximum: MaxDays)];

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every open pull request, drafts too where policy looks at them; bots' are exempt unless `exempt-bots` is off.",
        Conditions = "Less than `days` working days, by the policy's `hours`, have passed since the oldest of its commits was written, as "
            + "git has it; merge commits are left out.",
        Result = "One finding.",
        Why = "Branches that live for a day or two are merged without pain: trunk-based teams keep them that short.",
        Fix = "Merge what is ready, behind a switch where it is not complete, and go on in a new branch.",
        Source = "https://trunkbaseddevelopment.com/short-lived-feature-branches/",
    };

    /// <summary>GitHub lists commits oldest first: what a long list lacks is not the oldest.</summary>
    protected override IEnumerable<DueViolation> Find(ReviewSubject subject, RuleOptions options)
    {
        var days = options.Number("days");
        var oldest = subject.Snapshot.Commits.Where(c => !c.IsMerge).Min(c => c.AuthoredAt ?? c.CommittedAt);
        if (oldest is { } since && subject.Hours.After(since, days * subject.Hours.DayLength) is { } due)
        {
            yield return new DueViolation(
                due, new Violation($"The oldest commit of the branch was written {Plural.Of(days, "working day")} ago or earlier."));
        }
    }
}
