namespace Automation.Pipeline.Digests;

/// <summary>The rows that make each digest sent once, and the rules of writing them.</summary>
public sealed class DigestRuns(IDigestRunStore store, IMailSender sender, PipelineMetrics metrics, TimeProvider time)
{
    /// <summary>How long a row may say <see cref="DigestRunState.Sending"/>: senders give up long before.</summary>
    public static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    /// <summary>When a row that says sending counts as abandoned; no longer than <see cref="Abandoned"/> from now.</summary>
    public TimeSpan UntilAbandoned(DigestRun run)
    {
        var left = run.At + Abandoned - time.GetUtcNow();
        return left < Abandoned ? left : Abandoned;
    }

    /// <summary>
    /// Whoever had it in hand would have come back by now: its message was lost, or its worker. What is unknown lies only where the
    /// provider could still tell.
    /// </summary>
    internal bool IsLeftLying(DigestRun run) => run.State switch
    {
        DigestRunState.Sending => UntilAbandoned(run) <= TimeSpan.Zero,
        DigestRunState.Waiting => run.NotBefore + Abandoned <= time.GetUtcNow(),
        DigestRunState.Unknown => sender.KeepsRecord && run.Sender == sender.Name && UntilAbandoned(run) <= TimeSpan.Zero,
        _ => false,
    };

    internal Task<Versioned<DigestRun>?> FindAsync(DigestTarget target, CancellationToken cancellationToken) =>
        store.GetAsync(target.Team.Id, target.Week, target.Address, cancellationToken);

    /// <summary>Inserts, or replaces the row as it was read; null when someone else was faster.</summary>
    internal async Task<Versioned<DigestRun>?> TryMoveAsync(Versioned<DigestRun>? from, DigestRun to, CancellationToken cancellationToken)
    {
        var run = to with { At = time.GetUtcNow() };
        if (await store.TrySaveAsync(run, from?.ETag, cancellationToken) is not { } tag)
        {
            return null;
        }

        metrics.DigestMoved(run.State);
        return new Versioned<DigestRun>(run, tag);
    }

    /// <summary>
    /// Notes what is known to have come of a mail, also where the row was taken for abandoned meanwhile. A row that knows an end, or
    /// is about another mail by now, stays as it is.
    /// </summary>
    internal async Task<Versioned<DigestRun>> FinishAsync(
        DigestTarget target, Versioned<DigestRun> from, DigestRun to, CancellationToken cancellationToken)
    {
        var row = from;
        while (true)
        {
            if (await TryMoveAsync(row, to, cancellationToken) is { } moved)
            {
                return moved;
            }

            row = await FindAsync(target, cancellationToken) ?? from;
            if (row.Value.OperationId != to.OperationId || row.Value.State is not (DigestRunState.Sending or DigestRunState.Unknown))
            {
                return row;
            }
        }
    }
}
