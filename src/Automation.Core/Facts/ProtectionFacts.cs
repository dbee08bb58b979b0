using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices.Review;
using Automation.Core.Practices.Review.Rules;
using Automation.Core.Snapshots;

namespace Automation.Core.Facts;

/// <summary>The fact of how a repository's default branch is protected.</summary>
internal static class ProtectionFacts
{
    /// <summary>One where the pull request's base is the default branch and its protection was read; none otherwise.</summary>
    public static IEnumerable<Fact> Of(Evaluation evaluation, PullRequestSnapshot snapshot, EffectivePolicy policy)
    {
        if (snapshot.Protection is not { } protection || BranchProtectionRule.Audit(snapshot, policy) is not { } audit)
        {
            yield break;
        }

        yield return new Fact
        {
            Installation = evaluation.PullRequest.Installation,
            Repository = evaluation.PullRequest.Repository,
            At = snapshot.UpdatedAt,
            Kind = FactKinds.BranchProtected,
            Subject = "default-branch",
            Data = FactData.Of(
            [
                (FactData.Lacks, FactData.Lines(audit.Missing.Select(p => p.Name))),
                .. ProtectionPart.All.Select(p => (p.Name, p.Holds(protection) is { } holds ? FactData.Flag(holds) : null)),
            ]),
        };
    }
}
