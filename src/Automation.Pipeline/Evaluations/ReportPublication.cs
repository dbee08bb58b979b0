using Automation.Core.Evaluations;
using Automation.Core.Reporting;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Evaluations;

/// <summary>Brings reports to GitHub: plans what should stand there and writes what differs, as long as the claim is held.</summary>
public sealed partial class ReportPublication(
    ReportPlanner planner,
    IReportPublisher publisher,
    EvaluationRecords records,
    EvaluationClaims claims,
    HeadGate gate,
    ILogger<ReportPublication> logger)
{
    private readonly ILogger log = logger;

    /// <summary>The hash of the report that now stands on GitHub; null when the claim was lost on the way.</summary>
    /// <param name="isLast">No attempt follows: labels that cannot be written are left as they are.</param>
    public async Task<string?> PublishAsync(
        EvaluationClaim.Held claim, Evaluation evaluation, SnapshotLoad.Loaded loaded, bool isLast, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(claim.Key.Repository, evaluation.HeadSha, cancellationToken);
        var sameHead = await SameHeadAsync(evaluation, loaded.Snapshot.SameHead, cancellationToken);
        var published = await PublishedNowAsync(claim, turn, loaded, cancellationToken);
        var plan = planner.Plan(evaluation, loaded.Policy, loaded.Snapshot, published, sameHead);
        return await ApplyAsync(claim, turn, plan, published, isLast, cancellationToken) ? plan.Hash : null;
    }

    /// <summary>
    /// Says on the head that it could not be checked, and why. To fail at this too is only logged, but not to be out of turn
    /// (<see cref="TransientException.CountsAsAttempt"/>). The hash of the report that now stands on GitHub; null where none could be
    /// written.
    /// </summary>
    /// <param name="loaded">What was loaded before the failure; null when that was what failed.</param>
    public async Task<string?> TryPublishFailureAsync(
        EvaluationClaim.Held claim, CommitSha head, SnapshotLoad.Loaded? loaded, string reason, CancellationToken cancellationToken)
    {
        try
        {
            // Read anew: the failure may have come in the middle of writing.
            using var turn = await gate.EnterAsync(claim.Key.Repository, head, cancellationToken);
            if (await ReadAnewAsync(claim.Key, head, loaded?.Published ?? PublishedState.Nothing, cancellationToken) is not { } published)
            {
                return null;
            }

            var modes = await records.ModesAsync(claim.Key, loaded, cancellationToken);
            var combines = await records.CombinesChecksAsync(claim.Key, loaded, cancellationToken);
            var plan = planner.PlanFailure(head, modes, reason, published, combines);
            return await ApplyAsync(claim, turn, plan, published, isLast: true, cancellationToken) ? plan.Hash : null;
        }
        catch (Exception e) when (
            e is not TransientException { CountsAsAttempt: false } && !cancellationToken.IsCancellationRequested)
        {
            Log.FailureNotPublished(log, claim.Key, e);
            return null;
        }
    }

    /// <summary>
    /// Check runs came with the snapshot. Others may have been written since where the head is shared; and, whatever the snapshot says, by
    /// a pull request that was not open yet, or no longer, when this one was looked at: then this process knows of it.
    /// </summary>
    private async Task<PublishedState> PublishedNowAsync(
        EvaluationClaim.Held claim, HeadTurn turn, SnapshotLoad.Loaded loaded, CancellationToken cancellationToken) =>
        loaded.Snapshot.SameHead.Count > 0 || turn.WrittenSince(claim.At)
            ? await ReadAnewAsync(claim.Key, loaded.Snapshot.HeadSha, loaded.Published, cancellationToken)
                ?? loaded.Published with { CheckRuns = [] }
            : loaded.Published;

    /// <summary>What was read with the check runs as they are now; null where the repository is gone.</summary>
    private async Task<PublishedState?> ReadAnewAsync(
        PullRequestKey key, CommitSha head, PublishedState read, CancellationToken cancellationToken)
    {
        var now = await publisher.ListCheckRunsAsync(key.Installation, key.Repository, read.RepositoryId, head, cancellationToken);
        return now is null ? null : read with { CheckRuns = now.CheckRuns, RepositoryId = now.RepositoryId };
    }

    private async Task<bool> ApplyAsync(
        EvaluationClaim.Held claim,
        HeadTurn turn,
        ReportPlan plan,
        PublishedState published,
        bool isLast,
        CancellationToken cancellationToken)
    {
        var writes = ReportDiff.Between(plan, published, anew: claim.IsRerun).ToLookup(static w => w.IsLabelling);
        if (writes[false].Any())
        {
            // Before the fact: of writes that fail it is not known which were made.
            turn.Wrote();
            if (!await WriteAsync(claim, published, [.. writes[false]], cancellationToken))
            {
                return false;
            }
        }

        return !writes[true].Any() || await LabelAsync(claim, published, [.. writes[true]], isLast, cancellationToken);
    }

    /// <summary>
    /// Labels say less than the rest, and may want a permission that the rest does not: what cannot be written is left to the next
    /// evaluation. A failure that may pass is tried again like any other, as long as there are attempts.
    /// </summary>
    private async Task<bool> LabelAsync(
        EvaluationClaim.Held claim,
        PublishedState published,
        IReadOnlyList<ReportWrite> writes,
        bool isLast,
        CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(claim, published, writes, cancellationToken);
        }
        catch (PermanentException e)
        {
            Log.NotLabelled(log, claim.Key, e.Message);
        }
        catch (TransientException e) when (isLast && e.CountsAsAttempt)
        {
            Log.NotLabelled(log, claim.Key, e.Message);
        }

        return true;
    }

    private Task<bool> WriteAsync(
        EvaluationClaim.Held claim, PublishedState published, IReadOnlyList<ReportWrite> writes, CancellationToken cancellationToken) =>
        publisher.ApplyAsync(claim.Key, published, writes, ct => claims.StillHeldAsync(claim, ct), cancellationToken);

    private async Task<IReadOnlyList<Evaluation>> SameHeadAsync(
        Evaluation evaluation, IReadOnlyList<int> numbers, CancellationToken cancellationToken)
    {
        var found = new List<Evaluation>();
        foreach (var number in numbers.Where(n => n != evaluation.PullRequest.Number).Distinct().Order())
        {
            var other = await records.LatestAsync(evaluation.PullRequest with { Number = number }, cancellationToken);
            if (other?.HeadSha == evaluation.HeadSha)
            {
                found.Add(other);
            }
        }

        return found;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 40, Level = LogLevel.Error, Message = "Pull request {PullRequest} could not even be told of its failure")]
        public static partial void FailureNotPublished(ILogger logger, PullRequestKey pullRequest, Exception exception);

        [LoggerMessage(EventId = 430, Level = LogLevel.Warning, Message = "Pull request {PullRequest} keeps the labels it has: {Reason}")]
        public static partial void NotLabelled(ILogger logger, PullRequestKey pullRequest, string reason);
    }
}
