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
        Conditions = "No change request of a person with permission to push stands, however many others approve.",
        Result = "One finding for each person whose change request stands.",
        Why = "An objection that is merged over is an objection lost.",
        Fix = "Answer the review, then ask for another one, or have the review dismissed with a reason.",
        Source = "https://docs.github.com/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/about-pull-request-reviews",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.ReviewsUnknown;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options) =>
        subject.Tally.Requesters.Select(login => new Violation(
            $"{login} requested changes, and that request stands.",
            Fix: $"Answer the review by {login}, then ask {login} to look again, or have the review dismissed with a reason."));
}
