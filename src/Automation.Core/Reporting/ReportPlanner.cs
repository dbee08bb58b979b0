using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Reporting;

/// <summary>Plans what should stand on GitHub. Pure: the same evaluation gives the same report, to the letter.</summary>
public sealed class ReportPlanner(IReadOnlyList<IPractice> practices)
{
    /// <summary>The report of one pull request.</summary>
    /// <param name="sameHead">Latest evaluations of the other open pull requests on this head: they share its check runs.</param>
    public ReportPlan Plan(
        Evaluation evaluation,
        EffectivePolicy policy,
        PullRequestSnapshot snapshot,
        PublishedState published,
        IReadOnlyList<Evaluation> sameHead) => new(evaluation.HeadSha, [], practices.Count.ToString(CultureInfo.InvariantCulture));

    /// <summary>The check runs of a merge group: each practice's worst verdict over the pull requests in it. Always concluded.</summary>
    /// <param name="members">Latest evaluations of the group's pull requests.</param>
    /// <param name="notEvaluated">Sentences about members that could not be evaluated.</param>
    public ReportPlan PlanMergeGroup(CommitSha head, IReadOnlyList<Evaluation> members, IReadOnlyList<string> notEvaluated) =>
        new(head, [], practices.Count < 0 ? "" : null);

    /// <summary>Check runs that say that nothing could be checked, and why: failure where enforced, else neutral. No comment.</summary>
    /// <param name="modes">Modes by practice id, as last known.</param>
    public ReportPlan PlanFailure(CommitSha head, IReadOnlyDictionary<string, PracticeMode> modes, string reason) => new(head, [], practices.Count < 0 ? "" : null);
}
