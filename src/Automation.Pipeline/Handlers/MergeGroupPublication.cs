using Automation.Core.Evaluations;
using Automation.Core.Reporting;

namespace Automation.Pipeline.Handlers;

/// <summary>Writes a merge group's check runs.</summary>
public sealed class MergeGroupPublication(ReportPlanner planner, IReportPublisher publisher)
{
    /// <summary>False where the installation or the repository is gone, and nobody waits for the checks any more.</summary>
    internal async Task<bool> PublishAsync(
        RepositoryTarget target,
        CommitSha head,
        IReadOnlyList<Evaluation> members,
        IReadOnlyList<string> notEvaluated,
        CancellationToken cancellationToken)
    {
        var plan = planner.PlanMergeGroup(head, members, notEvaluated);
        var published = await publisher.ListCheckRunsAsync(target.Installation, target.Repository, null, head, cancellationToken);
        if (published is null)
        {
            return false;
        }

        var writes = ReportDiff.Between(plan, published);
        if (writes.Count > 0)
        {
            // The ledger lets one worker at a time handle the delivery, and a group's head belongs to one delivery.
            var anyMember = target.PullRequest(members.Count > 0 ? members[0].PullRequest.Number : 0);
            await publisher.ApplyAsync(anyMember, published, writes, static _ => Task.FromResult(true), cancellationToken);
        }

        return true;
    }
}
