using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>The branch can be merged without a decision about lines that both sides changed.</summary>
internal sealed class ConflictsRule : ReviewRule
{
    public override string Id => "conflicts";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every open pull request of which GitHub knows whether it can be merged.",
        Conditions = "The branch does not conflict with the base branch.",
        Result = "One finding, which names the base branch.",
        Why = "What is reviewed is not what will be merged: whoever resolves the conflict changes it.",
        Fix = "Rebase onto the base branch, or merge it in, and resolve the conflicts.",
        Source = "https://docs.github.com/pull-requests/collaborating-with-pull-requests/"
            + "addressing-merge-conflicts/about-merge-conflicts",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.NotOpened;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        if (subject.Snapshot is { Status: PullRequestStatus.Open, Mergeability: Mergeability.Conflicting })
        {
            yield return new Violation(
                $"The branch conflicts with {Excerpt.Of(subject.Snapshot.BaseRef)}.",
                Fix: BaseBranch.RebaseOnto(subject.Snapshot.BaseRef, "Rebase the branch, resolve the conflicts, and push it again."));
        }
    }
}
