using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>The branch holds nearly all of what its base branch holds.</summary>
internal sealed class BehindRule : ReviewRule
{
    public override string Id => "behind";

    public override Severity? DefaultSeverity => Severity.Info;

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new("commits", 20, "Commits of the base branch that the branch may lack.", Minimum: 0)];

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every open pull request of which it is known how far it is behind.",
        Conditions = "The base branch has at most `commits` commits that the branch lacks.",
        Result = "One finding with the number of commits.",
        Why = "The further a branch is behind, the less its checks say of what the merge will be.",
        Fix = "Rebase onto the base branch, or update the branch.",
        Source = "https://trunkbaseddevelopment.com/short-lived-feature-branches/",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.NotOpened;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        var most = options.Number("commits");
        if (subject.Snapshot is { Status: PullRequestStatus.Open, BehindBy: { } behind } && behind > most)
        {
            yield return new Violation(
                $"The branch lacks {Plural.Of(behind, "commit")} of {Excerpt.Of(subject.Snapshot.BaseRef)}; "
                    + $"at most {Plural.Of(most, "is", "are")} agreed.",
                Fix: BaseBranch.RebaseOnto(subject.Snapshot.BaseRef, "Rebase the branch, and push it again."));
        }
    }
}
