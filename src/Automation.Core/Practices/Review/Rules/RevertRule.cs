using Automation.Core.Practices.Review.Content;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>
/// Trigger: pull requests whose title says that they revert. Conditions: pull request or commits are named. Result: an information that
/// names them, or says that nothing is named. Fix: GitHub's or git's own sentence.
/// </summary>
internal sealed class RevertRule : ReviewRule
{
    private const int MostNamed = 3;

    public override string Id => "revert";

    public override Severity? DefaultSeverity => Severity.Info;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request titled `Revert \"...\"`, as GitHub and git write it, or with a header of type `revert`.",
        Conditions = "The description says `Reverts #12`, or the description or a commit `This reverts commit ...`. Such a pull request is "
            + "exempt from `size`, `template`, `tests` and `linked-issue`, because a tool wrote it; one that names nothing is not.",
        Result = "One finding that tells what is taken back, or that nothing says it.",
        Why = "Who takes a change back in a hurry needs an approval more than a lecture, and those after them the reason.",
        Fix = "Say in the description why it is taken back, and what must happen before it can return.",
        Source = "https://docs.github.com/pull-requests/collaborating-with-pull-requests/"
            + "incorporating-changes-from-a-pull-request/reverting-a-pull-request",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.NotOpened;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        if (subject.Reverted is { } reverted)
        {
            yield return new Violation($"This takes back {Describe(reverted)}.");
        }
        else if (RevertedChange.IsAnnounced(subject.Snapshot.Title ?? ""))
        {
            yield return new Violation(
                "The title says that something is reverted, but nothing says what: this is judged like any other change.",
                Fix: "Write a line into the description: Reverts #12, or This reverts commit 676104e.");
        }
    }

    private static string Describe(RevertedChange reverted) => (reverted.PullRequest, reverted.Commits) switch
    {
        ({ } number, _) => $"pull request {number}",
        (_, [var one]) => $"commit {one}",
        (_, var several) => $"{Plural.Of(several.Count, "commit")}: {Listing.Of(several, MostNamed)}",
    };
}
