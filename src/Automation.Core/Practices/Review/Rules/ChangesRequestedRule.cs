using Automation.Core.Practices.Review.Approvals;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>Nobody who may decide still asks for changes.</summary>
internal sealed class ChangesRequestedRule : ReviewRule
{
    public override string Id => "changes-requested";

    public override Severity? DefaultSeverity => Severity.Error;

    public override SnapshotPart? Reads => SnapshotPart.Reviews;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request whose reviews are known.",
        Conditions = "No change request of a person with permission to push stands, however many others approve and whatever was pushed "
            + "since. It stands until that person approves, or it is dismissed.",
        Result = "One finding for each person whose change request stands; for information only where that person cannot push here.",
        Why = "An objection that is merged over is an objection lost.",
        Fix = "Answer the review, then ask for another one, or have the review dismissed with a reason.",
        Source = "https://docs.github.com/pull-requests/collaborating-with-pull-requests/"
            + "reviewing-changes-in-pull-requests/about-pull-request-reviews",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.ReviewsUnknown;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options) =>
        subject.Tally.Requests.Where(r => r.Refusal is null).Select(ToViolation)
            .Concat(subject.Tally.Requests.Where(IsHeard).Select(r => new Violation(
                $"{r.Login} requested changes, but {r.Refusal}: nothing waits for it.",
                Fix: $"Read the review by {r.Login}; it may be right all the same.",
                AtMost: Severity.Info)));

    private static Violation ToViolation(StandingReview request) => new(
        $"{request.Login} requested changes, and that request stands.",
        Fix: $"Answer the review by {request.Login}, then ask {request.Login} to look again, or have the review dismissed with a reason.",
        WaitsFor: [request.Login],
        AuthorFirst: true);

    /// <summary>A person's word is shown even where it decides nothing; a bot's stands in its own comments.</summary>
    private static bool IsHeard(StandingReview request) => request.Refusal is not null && !request.Review.Author.IsBot;
}
