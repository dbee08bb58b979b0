using Automation.Pipeline.Receiving;

namespace Automation.Pipeline.Recovery;

/// <summary>
/// Compares GitHub's list of deliveries with the ledger: what no attempt brought here, and what was accepted and then lost. It asks
/// for nothing.
/// </summary>
public sealed class MissedDeliveryFinder(
    IAppDeliveries gitHub, IDeliveryLedger ledger, IInstallationStore installations, ReceiverOptions receiver, TimeProvider time)
{
    /// <summary>What one look may cost of the 5,000 requests that the App has in an hour; a page holds 100 attempts.</summary>
    internal const int MaxPages = 2000;

    private const int LookupsAtOnce = 16;

    /// <summary>Finds what was missed of all that GitHub delivered since a time.</summary>
    /// <param name="cursor">Where in GitHub's list to begin; null for the newest.</param>
    /// <param name="max">How many to find at most: those that were tried least often, and of them the oldest, come first.</param>
    /// <exception cref="TransientException">GitHub or storage could not be asked.</exception>
    public async Task<MissedDeliveries> FindAsync(
        DateTimeOffset since, string? cursor, int max, CancellationToken cancellationToken)
    {
        var attempts = new Dictionary<DeliveryId, AttemptedDelivery>();
        var (listed, next) = await ListAsync(since, cursor, attempts, cancellationToken);
        var screen = new DeliveryScreen(gitHub, installations, receiver);
        var missed = new List<HookDelivery>();
        foreach (var chunk in Candidates(attempts, time.GetUtcNow()).Chunk(LookupsAtOnce))
        {
            var known = await Task.WhenAll(chunk.Select(c => IsKnownAsync(c, cancellationToken)));
            foreach (var candidate in chunk.Where((_, index) => !known[index]))
            {
                if (await screen.IsIgnoredAsync(candidate.Newest, candidate.Verdict, cancellationToken))
                {
                    continue;
                }

                if (missed.Count == max)
                {
                    return new MissedDeliveries(missed, IsComplete: false, listed, next);
                }

                missed.Add(candidate.Newest);
            }
        }

        return new MissedDeliveries(missed, IsComplete: true, listed, next);
    }

    private static IEnumerable<Candidate> Candidates(Dictionary<DeliveryId, AttemptedDelivery> attempts, DateTimeOffset now) => attempts
        .Select(a => (Id: a.Key, Delivery: a.Value, Verdict: RecoveryRule.Judge(a.Value, now)))
        .Where(a => a.Verdict != RecoveryVerdict.Fine)
        .OrderBy(a => a.Delivery.Count)
        .ThenBy(a => a.Delivery.Newest.DeliveredAt)
        .ThenBy(a => a.Delivery.Newest.Id)
        .Select(a => new Candidate(a.Id, a.Delivery.Newest, a.Verdict));

    /// <summary>Groups the attempts by delivery. An id that the receiver would refuse is none of ours.</summary>
    private async Task<(int Listed, string? Next)> ListAsync(
        DateTimeOffset since, string? cursor, Dictionary<DeliveryId, AttemptedDelivery> found, CancellationToken cancellationToken)
    {
        var (listed, pages, next) = (0, 0, cursor);
        do
        {
            var page = await gitHub.ListAsync(next, cancellationToken);
            listed += page.Items.Count;
            foreach (var attempt in page.Items.Where(a => a.DeliveredAt >= since))
            {
                if (DeliveryId.TryParse(attempt.Guid, out var id))
                {
                    found[id] = found.TryGetValue(id, out var before) ? before.With(attempt) : AttemptedDelivery.Of(attempt);
                }
            }

            next = page.Items.Any(a => a.DeliveredAt < since) ? null : page.Continuation;
        }
        while (next is not null && ++pages < MaxPages);

        return (listed, next);
    }

    private async Task<bool> IsKnownAsync(Candidate candidate, CancellationToken cancellationToken) =>
        candidate.Verdict == RecoveryVerdict.LostUnlessKnown
        && await ledger.GetAsync(candidate.Newest.Installation, candidate.Id, cancellationToken) is not null;

    private sealed record Candidate(DeliveryId Id, HookDelivery Newest, RecoveryVerdict Verdict);
}
