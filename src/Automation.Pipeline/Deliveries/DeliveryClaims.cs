using Automation.Core.Facts;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Deliveries;

/// <summary>A worker's dealings with the ledger: claim, finish, release, fail.</summary>
public sealed class DeliveryClaims(
    IDeliveryLedger ledger, IFactStore facts, IOptions<PipelineOptions> options, PipelineMetrics metrics, TimeProvider time)
{
    public async Task<LedgerClaim> ClaimAsync(DeliveryEnvelope envelope, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var claim = await ledger.ClaimAsync(RecordOf(envelope), now, options.Value.Lease, cancellationToken);
        if (claim is LedgerClaim.Claimed && envelope.Attempt == 1)
        {
            metrics.Waited(QueueNames.Deliveries, now - envelope.ReceivedAt);
        }

        return claim;
    }

    /// <summary>Writes the outcome; false when another worker has taken the claim over.</summary>
    public async Task<bool> FinishAsync(
        Versioned<DeliveryRecord> claim, DeliveryOutcome outcome, CancellationToken cancellationToken)
    {
        // The fact comes first: once the row is done, nobody comes back to it.
        if (claim.Value.FailedAt is not null)
        {
            await NoteAsync(claim.Value, isDone: true, cancellationToken);
        }

        return await ledger.FinishAsync(
            claim, Ended(claim.Value, DeliveryState.Done, outcome.Word, outcome.Reason), cancellationToken);
    }

    /// <summary>Writes that the delivery failed, and why; false when another worker has taken the claim over.</summary>
    public async Task<bool> FailAsync(Versioned<DeliveryRecord> claim, string reason, CancellationToken cancellationToken)
    {
        var failed = Ended(claim.Value, DeliveryState.Failed, "failed", reason);
        if (!await ledger.FinishAsync(claim, failed with { FailedAt = failed.FinishedAt }, cancellationToken))
        {
            return false;
        }

        await NoteAsync(claim.Value, isDone: false, cancellationToken);
        return true;
    }

    /// <summary>Ends the lease at once, so that the next attempt need not wait for it.</summary>
    public Task<bool> ReleaseAsync(Versioned<DeliveryRecord> claim, string reason, CancellationToken cancellationToken) =>
        ledger.FinishAsync(claim, claim.Value with { LeaseUntil = time.GetUtcNow(), Reason = reason }, cancellationToken);

    private DeliveryRecord Ended(DeliveryRecord row, DeliveryState state, string outcome, string reason) => row with
    {
        State = state,
        LeaseUntil = null,
        FinishedAt = time.GetUtcNow(),
        Outcome = outcome,
        Reason = reason,
    };

    private Task NoteAsync(DeliveryRecord row, bool isDone, CancellationToken cancellationToken) =>
        DeliveryFacts.Of(row, isDone) is { } fact ? facts.SaveAsync([fact], cancellationToken) : Task.CompletedTask;

    private static DeliveryRecord RecordOf(DeliveryEnvelope envelope) => new()
    {
        Id = DeliveryId.Parse(envelope.DeliveryId),
        Event = envelope.Event,
        Action = envelope.Action,
        Installation = envelope.InstallationId is { } installation ? new InstallationId(installation) : null,
        Repository = envelope.RepositoryId is { } repository ? new RepositoryId(repository) : null,
        RepositoryName = envelope.Repository,
        ReceivedAt = envelope.ReceivedAt,
        Attempt = envelope.Attempt,
    };
}
