using System.Runtime.CompilerServices;
using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Recovery;

namespace Automation.Cli.Delivering;

/// <summary><c>deliveries redeliver</c>: has GitHub send deliveries again.</summary>
internal sealed class DeliveryRedelivery(
    IAppDeliveries gitHub, MissedDeliveryFinder finder, Redeliveries redeliveries, DeliveryAudit audit, TimeProvider time)
{
    /// <summary>The newest attempt at each, as GitHub lists them.</summary>
    /// <exception cref="CommandFailureException">There is no App, or GitHub does not list one of them.</exception>
    public async Task<IReadOnlyList<HookDelivery>> FindAsync(IReadOnlyCollection<DeliveryId> ids, CancellationToken cancellationToken)
    {
        RequireApp();
        var earliest = time.GetUtcNow() - RecoveryRule.Window;
        var missing = ids.Select(i => i.Value).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, HookDelivery>(StringComparer.Ordinal);
        await foreach (var attempt in Pages.AllAsync(gitHub.ListAsync, cancellationToken))
        {
            if (missing.Remove(attempt.Guid))
            {
                found[attempt.Guid] = attempt;
            }

            if (missing.Count == 0 || attempt.DeliveredAt < earliest)
            {
                break;
            }
        }

        return missing.Count == 0
            ? [.. ids.Select(i => found[i.Value]).Distinct()]
            : throw DeliverySentences.NotAtGitHub(ids.Where(i => missing.Contains(i.Value)));
    }

    /// <summary>All that were missed since a time.</summary>
    /// <exception cref="CommandFailureException">There is no App.</exception>
    public Task<MissedDeliveries> FindMissedAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        RequireApp();
        return finder.FindAsync(since, cursor: null, Redeliveries.MaxPerRun, cancellationToken);
    }

    public async IAsyncEnumerable<DeliveryActionDocument> RunAsync(
        IReadOnlyList<HookDelivery> attempts, bool dryRun, string? reason, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var attempt in attempts.Where(_ => dryRun))
        {
            yield return Of(attempt, DeliveryActionDocument.Planned, null);
        }

        await foreach (var (attempt, redelivered) in redeliveries.AskAsync(attempts.Where(_ => !dryRun), cancellationToken))
        {
            if (redelivered)
            {
                await audit.NoteAsync("delivery.redeliver", attempt.Guid, attempt.Installation, reason, cancellationToken);
            }

            yield return redelivered
                ? Of(attempt, "redelivered", null)
                : Of(attempt, "refused", "GitHub does not send it again: it is too old, or gone.");
        }
    }

    private static DeliveryActionDocument Of(HookDelivery attempt, string result, string? reason) =>
        new(attempt.Guid, attempt.Event, attempt.Action, attempt.Installation?.Value, result, reason);

    private void RequireApp()
    {
        if (gitHub.AppId is null)
        {
            throw DeliverySentences.NoApp();
        }
    }
}
