namespace Automation.Core.Practices.Review.Approvals;

/// <summary>Where the policy's requirements for approvals stand.</summary>
/// <param name="Required">The number that <c>approvals.required</c> asks for.</param>
/// <param name="Requirements">All that must be met: the section's own keys first, then the entries of <c>require</c>.</param>
public sealed record ApprovalStatus(RequirementStatus Required, IReadOnlyList<RequirementStatus> Requirements)
{
    /// <summary>True where nothing that applies is missing or undecided.</summary>
    public bool IsMet => Requirements.All(r => r.State is RequirementState.Met or RequirementState.NotRequired);

    /// <summary>The requirements in a state, each as far down as it can be met for itself.</summary>
    public IEnumerable<RequirementStatus> In(RequirementState state) => Requirements.SelectMany(r => r.In(state));
}
