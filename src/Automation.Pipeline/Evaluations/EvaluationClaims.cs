using System.Diagnostics;
using Automation.Pipeline.Pausing;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Evaluations;

/// <summary>
/// The claim and fence protocol on pull requests' rows (docs/adr/0005): one worker at a time evaluates a pull request, and a worker
/// that was given up writes nothing any more.
/// </summary>
public sealed class EvaluationClaims(
    PullRequestRows rows,
    EvaluationScheduler scheduler,
    Pauses pauses,
    IOptions<PipelineOptions> options,
    PipelineMetrics metrics,
    TimeProvider time)
{
    /// <summary>Claims what waits.</summary>
    public async Task<EvaluationClaim> ClaimAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        DateTimeOffset now = default;
        string? answering = null;
        EvaluationClaim refusal = new EvaluationClaim.UpToDate();
        var claimed = await rows.TryChangeAsync(
            key,
            row =>
            {
                now = time.GetUtcNow();
                answering = row?.ClaimTraceparent;
                if (row is null || row.Evaluated >= row.Requested)
                {
                    refusal = new EvaluationClaim.UpToDate();
                    return null;
                }

                if (row.LeaseUntil is { } lease && lease > now)
                {
                    refusal = new EvaluationClaim.Busy(lease);
                    return null;
                }

                return row with
                {
                    LeaseUntil = now + options.Value.Lease,
                    Fence = row.Fence + 1,
                    ClaimTraceparent = Activity.Current?.Id,
                };
            },
            cancellationToken);
        if (claimed is null)
        {
            PipelineActivity.LinkTo(answering);
        }

        return claimed is null ? refusal : new EvaluationClaim.Held(claimed, now);
    }

    /// <summary>
    /// To be asked before each write to GitHub; false once another worker has claimed the row, or the installation is paused. Where less
    /// than half of the lease is left it is extended, so that a write that begins also ends inside it.
    /// </summary>
    public async Task<bool> StillHeldAsync(EvaluationClaim.Held claim, CancellationToken cancellationToken)
    {
        if (await pauses.HoldAsync(claim.Key.Installation, cancellationToken))
        {
            return false;
        }

        var held = false;
        await rows.TryChangeAsync(
            claim.Key,
            row =>
            {
                var now = time.GetUtcNow();
                held = row?.Fence == claim.Fence && row.LeaseUntil is not null;
                return held && row!.LeaseUntil < now + (options.Value.Lease / 2)
                    ? row with { LeaseUntil = now + options.Value.Lease }
                    : null;
            },
            cancellationToken);
        return held;
    }

    /// <summary>
    /// Writes what the evaluation came to, and ends the claim. Where more was requested meanwhile, asks for it at once: the messages
    /// that were deferred come back only at the end of the lease. False when the claim was lost; nothing is written then.
    /// </summary>
    public async Task<bool> FinishAsync(
        EvaluationClaim.Held claim, Func<PullRequestRow, PullRequestRow> change, CancellationToken cancellationToken)
    {
        var finished = await rows.TryChangeAsync(
            claim.Key, row => row?.Fence == claim.Fence ? Finish(change(row), claim) : null, cancellationToken);
        if (finished is not null && claim.Row.WaitingSince is { } since)
        {
            metrics.Answered(time.GetUtcNow() - since);
        }

        if (finished is not null && finished.Requested > finished.Evaluated)
        {
            await scheduler.EnqueueAsync(EvaluationScheduler.RequestFor(finished), TimeSpan.Zero, cancellationToken);
        }

        return finished is not null;
    }

    /// <summary>Ends the claim without an answer, so that the next attempt need not wait for the lease.</summary>
    public Task ReleaseAsync(EvaluationClaim.Held claim, CancellationToken cancellationToken) =>
        rows.TryChangeAsync(
            claim.Key, row => row?.Fence == claim.Fence ? row with { LeaseUntil = null } : null, cancellationToken);

    /// <summary>The same where the next attempt is put off: until then nobody waits, and the sweep does not ask again.</summary>
    public Task PutOffAsync(EvaluationClaim.Held claim, TimeSpan wait, CancellationToken cancellationToken) =>
        rows.TryChangeAsync(
            claim.Key,
            row => row?.Fence == claim.Fence ? row with { LeaseUntil = null, WaitingSince = time.GetUtcNow() + wait } : null,
            cancellationToken);

    private static PullRequestRow Finish(PullRequestRow row, EvaluationClaim.Held claim) => row with
    {
        Evaluated = Math.Max(row.Evaluated, claim.Answers),
        LeaseUntil = null,
        WaitingSince = row.Requested > claim.Answers ? claim.At : null,
    };
}
