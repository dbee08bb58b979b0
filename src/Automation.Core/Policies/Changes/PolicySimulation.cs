using Automation.Core.Evaluations;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Policies.Changes;

/// <summary>
/// Asks what another policy would have said of past pull requests. Rollout is left out: the answer is what the practices do in a
/// repository that they are rolled out to.
/// </summary>
/// <param name="current">The policy to compare with.</param>
/// <param name="proposed">The other policy.</param>
public sealed class PolicySimulation(IReadOnlyList<IPractice> practices, EffectivePolicy current, EffectivePolicy proposed)
{
    private readonly Evaluator evaluator = new(practices);

    /// <summary>True where the other policy judges reviews, and by other keys: then it matters whether reviews are known at all.</summary>
    public bool JudgesReviewsAnew =>
        proposed.Policy.Review.Mode != PracticeMode.Off
        && new PolicyDifferences(practices).Between(current.Policy, proposed.Policy).Any(d => d.Practice == PracticeIds.Review);

    /// <summary>Pure.</summary>
    /// <param name="now">The pull request as it was loaded for the policy in force.</param>
    /// <param name="then">The same as it was loaded for the other: policy decides where decision records are looked for.</param>
    /// <param name="at">The time of both evaluations.</param>
    public SimulatedPullRequest Judge(PullRequestSnapshot now, PullRequestSnapshot then, DateTimeOffset at) => new(
        now.Key.Number, now.Title, now.HeadSha, VerdictComparison.Between(Evaluate(now, current, at), Evaluate(then, proposed, at)));

    private Evaluation Evaluate(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset at)
    {
        var applied = policy.For(snapshot);
        return evaluator.Evaluate(snapshot, policy, at) with { Modes = practices.ToDictionary(p => p.Id, p => applied.ModeOf(p.Id)) };
    }
}
