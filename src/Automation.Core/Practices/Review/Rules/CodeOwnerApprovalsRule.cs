using Automation.Core.Practices.Review.Approvals;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>The owners of what changed approve it.</summary>
internal sealed class CodeOwnerApprovalsRule : ReviewRule
{
    public override string Id => "code-owners";

    public override Severity? DefaultSeverity => Severity.Error;

    public override SnapshotPart? Reads => SnapshotPart.Reviews;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request for which policy asks for code owners: `approvals.code-owners`, or an entry of `approvals.require`.",
        Conditions = "Each changed file, under its old name too where it was moved, has an approval that counts by any one of the owners "
            + "that the base branch's CODEOWNERS names last for it. A member of an owning team is an owner; the author's ownership "
            + "satisfies nothing; a file without owners needs none.",
        Result = "One finding for each set of owners whose approval is missing, with the files. Teams that are not visible are not named; "
            + "where the members of a team are not known, the practice is neutral.",
        Why = "Whoever answers for a part of the code should know how it changes.",
        Fix = "Ask one of the owners for a review, or change CODEOWNERS where it names the wrong people.",
        Source = "https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/"
            + "customizing-your-repository/about-code-owners",
    };

    /// <summary>Where nobody asks for owners there is nothing to say.</summary>
    public override string? SkipReason(ReviewSubject subject) =>
        !subject.Settings.Approvals.Requirements.Any(r => r.AsksForOwners) ? null
        : subject.ReviewsUnknown
        ?? (subject.CodeOwners is null && subject.CodeOwnersUnknown is null ? "The base branch has no CODEOWNERS file." : null);

    public override IEnumerable<string> Unseen(ReviewSubject subject) =>
        Of(subject, RequirementState.Undecided).Select(r => ApprovalGuidance.Undecided(r, subject.Snapshot));

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options) =>
        Of(subject, RequirementState.Unmet).Select(r => ApprovalGuidance.Violation(r, subject.Snapshot));

    private static IEnumerable<RequirementStatus> Of(ReviewSubject subject, RequirementState state) =>
        subject.Approvals.In(state).Where(r => r.Kind == RequirementKind.Owners);
}
