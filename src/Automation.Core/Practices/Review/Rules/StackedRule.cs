namespace Automation.Core.Practices.Review.Rules;

/// <summary>
/// Trigger: pull requests onto the branch of another open one. Conditions: none; it is told. Result: an information that names the other
/// one. Fix: the order of merging.
/// </summary>
internal sealed class StackedRule : ReviewRule
{
    public override string Id => "stacked";

    public override Severity? DefaultSeverity => Severity.Info;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request whose base is the branch of another open pull request.",
        Conditions = "The base is a branch of its own; else this is told, and everything is judged against that base.",
        Result = "One finding that names the pull request below.",
        Why = "What is approved here reaches the main branch only with the other one, and must be looked at again if that changes.",
        Fix = "Merge the pull request below first.",
        Source = "https://docs.github.com/pull-requests/collaborating-with-pull-requests/"
            + "proposing-changes-to-your-work-with-pull-requests/changing-the-base-branch-of-a-pull-request",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.NotOpened;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        if (subject.Snapshot.StackedOn is { } below)
        {
            yield return new Violation(
                $"The base \"{Excerpt.Of(subject.Snapshot.BaseRef)}\" is the branch of #{below}, which is open: "
                    + "only what comes on top of it is judged here.",
                Fix: $"Merge #{below} first. GitHub then changes the base of this pull request when the branch is deleted.");
        }
    }
}
