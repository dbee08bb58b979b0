using Automation.Core.Policies.Approvals;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>
/// Tells where each requirement of the policy stands. Pure; every requirement is judged for itself, so that one person's approval may
/// count for several. What hangs on something unknown is undecided only where that could make the difference.
/// </summary>
internal sealed class ApprovalEvaluation
{
    private readonly ReviewSubject subject;
    private readonly KnownTeams teams;
    private readonly ApproverTest test;
    private readonly ReviewersToAsk reviewers;
    private readonly ApprovalWords words;
    private readonly OwnerApprovals owners;

    private ApprovalEvaluation(ReviewSubject subject)
    {
        this.subject = subject;
        teams = new KnownTeams(subject.Snapshot);
        test = new ApproverTest(subject.Snapshot, teams, subject.Eligibility.Contributors);
        reviewers = new ReviewersToAsk(subject, teams);
        words = new ApprovalWords(subject, teams);
        owners = new OwnerApprovals(subject, teams, test, reviewers);
    }

    public static ApprovalStatus Of(ReviewSubject subject)
    {
        var evaluation = new ApprovalEvaluation(subject);
        var requirements = subject.Settings.Approvals.Requirements;
        return new ApprovalStatus(
            evaluation.Count(requirements[0], [], null), [.. requirements.Select(r => evaluation.Of(r, [], null))]);
    }

    /// <summary>The requirements that apply and have no parts.</summary>
    public static IEnumerable<ApprovalRequirement> Applying(ReviewSubject subject) =>
        subject.Settings.Approvals.Requirements.SelectMany(r => Applying(r, subject));

    private static IEnumerable<ApprovalRequirement> Applying(ApprovalRequirement requirement, ReviewSubject subject) =>
        !Applies(requirement, subject) ? []
        : requirement.All.Count + requirement.Any.Count > 0 ? requirement.All.Concat(requirement.Any).SelectMany(r => Applying(r, subject))
        : [requirement];

    private static bool Applies(ApprovalRequirement requirement, ReviewSubject subject) =>
        requirement.When.Hold(subject.Target, subject.Size.Name, subject.RiskyAreas);

    /// <param name="paths">The paths that the requirement around it is about.</param>
    /// <param name="name">The name of the requirement around it.</param>
    private RequirementStatus Of(ApprovalRequirement requirement, IReadOnlyList<string> paths, string? name)
    {
        var scope = requirement.When.Paths.Count > 0 ? requirement.When.Paths : paths;
        var called = requirement.Name ?? name;
        if (!Applies(requirement, subject))
        {
            return new RequirementStatus { Kind = RequirementKind.All, State = RequirementState.NotRequired, Name = called };
        }

        return requirement switch
        {
            { All.Count: > 0 } => Of(RequirementKind.All, requirement.All, scope, called),
            { Any.Count: > 0 } => Of(RequirementKind.Any, requirement.Any, scope, called),
            { CodeOwners: true } when requirement.Needed == 0 => owners.Of(scope, called),
            { CodeOwners: true } => RequirementStatus.Of(
                RequirementKind.All, [Count(requirement, scope, called), owners.Of(scope, called)], called),
            _ => Count(requirement, scope, called),
        };
    }

    private RequirementStatus Of(
        RequirementKind kind, IReadOnlyList<ApprovalRequirement> parts, IReadOnlyList<string> scope, string? name) =>
        RequirementStatus.Of(kind, [.. parts.Select(p => Of(p, scope, name))], name);

    private RequirementStatus Count(ApprovalRequirement requirement, IReadOnlyList<string> scope, string? name)
    {
        var verdicts = subject.Tally.Approvers.ToLookup(login => test.Passes(login, requirement));
        var have = verdicts[true].ToList();
        var unsure = verdicts[null].ToList();
        var missing = Math.Max(0, requirement.Needed - have.Count);
        var isForSome = requirement.Users.Count > 0 || requirement.Teams.Count > 0;
        return new RequirementStatus
        {
            Kind = RequirementKind.Count,
            Name = name,
            State = missing == 0 ? RequirementState.Met
                : missing <= unsure.Count ? RequirementState.Undecided
                : RequirementState.Unmet,
            Needed = requirement.Needed,
            Have = have,
            Need = missing == 0 ? "" : words.Need(requirement, missing, scope),
            NotCounted = [.. words.NotCounted(), .. verdicts[false].Select(l => $"{l} ({ApprovalWords.Refusal(l, requirement, test)})")],
            Candidates = missing == 0 ? []
                : isForSome ? reviewers.Among(requirement.Users, requirement.Teams)
                : reviewers.AmongAll(),
            Unknown = [.. unsure.SelectMany(login => words.Unknown(login, requirement, test))],
        };
    }
}
