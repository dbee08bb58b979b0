using Automation.Core.Snapshots;
using Automation.Pipeline.Pausing;
using Automation.Pipeline.Queues;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Evaluations;

/// <summary>
/// Evaluates one pull request: claim, load, evaluate, store, publish, answer. May be called any number of times, by any number of
/// workers, and may be interrupted anywhere.
/// </summary>
public sealed partial class PullRequestEvaluator(
    EvaluationClaims claims,
    SnapshotLoader loader,
    EvaluationRecords records,
    ReportPublication publication,
    Pauses pauses,
    ILogger<PullRequestEvaluator> logger)
{
    private readonly ILogger log = logger;

    /// <param name="isLast">No attempt follows: a failure is published, and counts as the answer.</param>
    /// <exception cref="TransientException">The evaluation failed in a way that may pass; the claim is released.</exception>
    public async Task<EvaluationOutcome> EvaluateAsync(EvaluationRequest request, bool isLast, CancellationToken cancellationToken)
    {
        var key = new PullRequestKey(new InstallationId(request.InstallationId), new RepositoryId(request.RepositoryId), request.Number);
        using var scope = Log.Scope(log, key.Repository, key.Number, CommitSha.TryParse(request.HeadSha, out var head) ? head : null);
        if (await pauses.HoldAsync(key.Installation, cancellationToken))
        {
            return new EvaluationOutcome.Paused();
        }

        switch (await claims.ClaimAsync(key, cancellationToken))
        {
            case EvaluationClaim.Held held:
                return await EvaluateAsync(held, request, isLast, cancellationToken);
            case EvaluationClaim.Busy busy:
                return new EvaluationOutcome.Busy(busy.LeaseUntil);
            default:
                return new EvaluationOutcome.UpToDate();
        }
    }

    private async Task<EvaluationOutcome> EvaluateAsync(
        EvaluationClaim.Held claim, EvaluationRequest request, bool isLast, CancellationToken cancellationToken)
    {
        SnapshotLoad? load = null;
        try
        {
            load = await PipelineActivity.StepAsync(
                "load snapshot", () => loader.LoadAsync(claim.Row, request, isLast, cancellationToken));
            return load switch
            {
                SnapshotLoad.Loaded loaded => await AnswerAsync(claim, loaded, isLast, cancellationToken),
                SnapshotLoad.Gone gone => await CloseAsync(claim, gone.Reason, cancellationToken),
                var other => throw new InvalidOperationException($"Unknown result of loading: {other}."),
            };
        }
        catch (TransientException e) when (!e.CountsAsAttempt)
        {
            return await PutOffAsync(claim, e, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(log, claim.Key, request.Attempt, e);
            if (isLast || e is PermanentException)
            {
                return await GiveUpAsync(claim, request, load as SnapshotLoad.Loaded, e, cancellationToken);
            }

            await claims.ReleaseAsync(claim, cancellationToken);
            throw;
        }
    }

    private async Task<EvaluationOutcome> AnswerAsync(
        EvaluationClaim.Held claim, SnapshotLoad.Loaded loaded, bool isLast, CancellationToken cancellationToken)
    {
        var evaluation = await PipelineActivity.StepAsync(
            "evaluate", () => records.EvaluateAsync(loaded, claim.Fence, cancellationToken));
        var published = await PipelineActivity.StepAsync(
            "publish report", () => publication.PublishAsync(claim, evaluation, loaded, isLast, cancellationToken));
        if (published is null)
        {
            // Lost to another worker, or held back by a pause: then what waits is free for whoever comes when it ends.
            await claims.ReleaseAsync(claim, cancellationToken);
            return new EvaluationOutcome.Lost();
        }

        var answered = await claims.FinishAsync(
            claim,
            row => PullRequestSighting.Apply(row, SightingOf(loaded.Snapshot)) with
            {
                PublishedHash = published,
                HeadSha = evaluation.HeadSha,
                ApprovedDiffs = ApprovedDiffs.After(row.ApprovedDiffs, loaded.Snapshot),
                RecheckAt = evaluation.RecheckAt,
                Outcome = null,
            },
            cancellationToken);
        if (!answered)
        {
            return new EvaluationOutcome.Lost();
        }

        Log.Evaluated(log, claim.Key, evaluation.HeadSha);
        return new EvaluationOutcome.Evaluated(evaluation);
    }

    private async Task<EvaluationOutcome> CloseAsync(EvaluationClaim.Held claim, string reason, CancellationToken cancellationToken)
    {
        Log.Gone(log, claim.Key, reason);
        var closed = await claims.FinishAsync(claim, row => row with { IsClosed = true, Outcome = $"gone: {reason}" }, cancellationToken);
        return closed ? new EvaluationOutcome.Gone(reason) : new EvaluationOutcome.Lost();
    }

    private async Task<EvaluationOutcome> PutOffAsync(
        EvaluationClaim.Held claim, TransientException reason, CancellationToken cancellationToken)
    {
        var wait = reason.RetryAfter ?? TimeSpan.Zero;
        Log.PutOff(log, claim.Key, wait, reason.Message);
        await claims.PutOffAsync(claim, wait, cancellationToken);
        return new EvaluationOutcome.PutOff(wait, reason.Message);
    }

    private async Task<EvaluationOutcome> GiveUpAsync(
        EvaluationClaim.Held claim,
        EvaluationRequest request,
        SnapshotLoad.Loaded? loaded,
        Exception failure,
        CancellationToken cancellationToken)
    {
        string? published = null;
        try
        {
            published = HeadOf(claim, request, loaded) is { } head
                ? await PipelineActivity.StepAsync(
                    "publish failure",
                    () => publication.TryPublishFailureAsync(claim, head, loaded, Failure.Tell(failure), cancellationToken))
                : null;
        }
        catch (TransientException e) when (!e.CountsAsAttempt)
        {
            return await PutOffAsync(claim, e, cancellationToken);
        }

        var reason = Failure.Describe(failure);
        var ended = await claims.FinishAsync(
            claim,
            row => row with
            {
                Outcome = $"failed: {reason}",
                PublishedHash = published ?? row.PublishedHash,

                // Nothing says so on GitHub: the nightly sweep tries again.
                RecheckAt = published is null ? claim.At : row.RecheckAt,
            },
            cancellationToken);
        return ended ? new EvaluationOutcome.Failed(reason, Failure.Tell(failure)) : new EvaluationOutcome.Lost();
    }

    /// <summary>The head to report on: the one that was read, else the newest that an event told of, else the last evaluated.</summary>
    private static CommitSha? HeadOf(EvaluationClaim.Held claim, EvaluationRequest request, SnapshotLoad.Loaded? loaded) =>
        loaded?.Snapshot.HeadSha
        ?? claim.Row.LatestHead
        ?? (CommitSha.TryParse(request.HeadSha, out var sha) ? sha : claim.Row.HeadSha);

    private static PullRequestSighting SightingOf(PullRequestSnapshot snapshot) =>
        new(snapshot.UpdatedAt, snapshot.HeadSha, snapshot.Status != PullRequestStatus.Open);

    private static partial class Log
    {
        public static readonly Func<ILogger, RepositoryId, int, CommitSha?, IDisposable?> Scope =
            LoggerMessage.DefineScope<RepositoryId, int, CommitSha?>("repository {Repository} pull request {PullRequest} {Sha}");

        [LoggerMessage(EventId = 30, Level = LogLevel.Warning, Message = "Attempt {Attempt} to evaluate pull request {PullRequest} failed")]
        public static partial void Failed(ILogger logger, PullRequestKey pullRequest, int attempt, Exception exception);

        [LoggerMessage(EventId = 410, Level = LogLevel.Information, Message = "Pull request {PullRequest} waits {Wait}: {Reason}")]
        public static partial void PutOff(ILogger logger, PullRequestKey pullRequest, TimeSpan wait, string reason);

        [LoggerMessage(EventId = 32, Level = LogLevel.Information, Message = "Pull request {PullRequest} is evaluated at {Head}")]
        public static partial void Evaluated(ILogger logger, PullRequestKey pullRequest, CommitSha head);

        [LoggerMessage(EventId = 31, Level = LogLevel.Information, Message = "Pull request {PullRequest} is gone: {Reason}")]
        public static partial void Gone(ILogger logger, PullRequestKey pullRequest, string reason);
    }
}
