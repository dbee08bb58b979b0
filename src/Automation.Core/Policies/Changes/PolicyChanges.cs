using Automation.Core.Evaluations;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Changes;

/// <summary>Says what a pull request that changes the policy would do: to the policy, and to itself.</summary>
/// <param name="practices">Whose rules the policies may set.</param>
internal sealed class PolicyChanges(IReadOnlyList<IPractice> practices)
{
    private readonly PolicyDifferences differences = new(practices);
    private readonly PolicyEffects effects = new(practices);

    /// <param name="current">The policy in force, from the base branch.</param>
    /// <param name="proposed">The policy as it would be with the head's file.</param>
    /// <param name="now">The pull request under the policy in force.</param>
    /// <param name="then">The pull request under the proposed policy.</param>
    public PolicyChange Of(EffectivePolicy current, EffectivePolicy proposed, Evaluation now, Evaluation then)
    {
        var problems = OwnProblems(current, proposed);
        if (problems.Any(p => !proposed.Sources.Contains(p.Source)))
        {
            return new PolicyChange(problems, []);
        }

        var sentences = effects.Of(differences.Between(current.Policy, proposed.Policy));
        var verdicts = VerdictComparison.Between(now, then);
        if (current.Policy.Decisions.Directory != proposed.Policy.Decisions.Directory)
        {
            // The snapshot holds the records of the directory that is in force: what the other one holds was not read.
            verdicts = [.. verdicts.Where(v => v.Practice != PracticeIds.Decisions)];
        }

        return new PolicyChange([], sentences) { Ignored = problems, Verdicts = verdicts };
    }

    /// <summary>
    /// What is wrong with the file that the pull request changes, and not with a file elsewhere. In an organisation's own repository
    /// one file is both layers, and says everything twice.
    /// </summary>
    private static IReadOnlyList<PolicyProblem> OwnProblems(EffectivePolicy current, EffectivePolicy proposed) =>
    [
        .. proposed.Problems
            .Where(p => p.Source == PolicyResolver.FilePath || !current.Problems.Contains(p))
            .DistinctBy(p => (p.Line, p.Column, p.Message)),
    ];
}
