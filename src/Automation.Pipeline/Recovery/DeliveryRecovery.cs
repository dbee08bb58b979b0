using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Recovery;

/// <summary>
/// Asks GitHub for the deliveries that were missed, for GitHub never sends one again by itself. Each run looks at what was delivered
/// since the last one, and a little before that; what was asked for shows up in GitHub's list as a further attempt.
/// </summary>
public sealed partial class DeliveryRecovery(
    IAppDeliveries gitHub,
    MissedDeliveryFinder finder,
    Redeliveries redeliveries,
    IRecoveryStore store,
    TimeProvider time,
    ILogger<DeliveryRecovery> logger)
{
    /// <summary>Looks are this much longer than they need be: a redelivery that GitHub took on and then forgot is noticed.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private readonly ILogger log = logger;
    private bool saidWhyNot;

    /// <summary>
    /// Looks once. Progress is kept only after everything was asked for: what a run leaves undone, the next one finds again.
    /// </summary>
    /// <returns>How many GitHub will send again.</returns>
    /// <exception cref="TransientException">GitHub or storage failed.</exception>
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        ScheduledRun.MeasureAsync("RecoverDeliveries", () => RecoverAsync(cancellationToken));

    private async Task<int> RecoverAsync(CancellationToken cancellationToken)
    {
        if (gitHub.AppId is not { } app)
        {
            SayWhyNot();
            return 0;
        }

        var now = time.GetUtcNow();
        var before = await ReadAsync(app, now, cancellationToken);
        var missed = await finder.FindAsync(before.Until - Overlap, before.Cursor, Redeliveries.MaxPerRun, cancellationToken);
        var asked = await AskAsync(missed.Attempts, cancellationToken);
        if (missed.IsComplete)
        {
            await store.SaveAsync(After(before, missed.Cursor, now), cancellationToken);
        }
        else
        {
            Log.MoreAreMissed(log, Redeliveries.MaxPerRun);
        }

        Log.Looked(log, missed.Listed, missed.Attempts.Count, asked);
        return asked;
    }

    /// <summary>Where to go on: nowhere before what GitHub still has, and not in a list that has moved away since.</summary>
    private async Task<RecoveryProgress> ReadAsync(long app, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earliest = now - RecoveryRule.Window + Overlap;
        var kept = await store.GetAsync(app, cancellationToken);
        return kept is null || kept.Until < earliest
            ? new RecoveryProgress(app, earliest, kept?.Began > earliest ? kept.Cursor : null, kept?.Began > earliest ? kept.Began : null)
            : kept;
    }

    /// <summary>What was accepted within the grace period is looked at again, when it should have reached the ledger.</summary>
    private static RecoveryProgress After(RecoveryProgress before, string? cursor, DateTimeOffset now)
    {
        var began = before.Began ?? now;
        return cursor is null
            ? new RecoveryProgress(before.AppId, began - RecoveryRule.Grace)
            : before with { Cursor = cursor, Began = began };
    }

    private async Task<int> AskAsync(IReadOnlyList<HookDelivery> attempts, CancellationToken cancellationToken)
    {
        var asked = 0;
        await foreach (var (attempt, redelivered) in redeliveries.AskAsync(attempts, cancellationToken))
        {
            if (redelivered)
            {
                Log.Asked(log, attempt.Guid, attempt.Event, attempt.StatusCode, attempt.DeliveredAt);
                asked++;
            }
            else
            {
                Log.Refused(log, attempt.Guid);
            }
        }

        return asked;
    }

    private void SayWhyNot()
    {
        if (!saidWhyNot)
        {
            Log.NoApp(log);
            saidWhyNot = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 300, Level = LogLevel.Debug, Message = "No GitHub App is configured: missed deliveries are not looked for")]
        public static partial void NoApp(ILogger logger);

        [LoggerMessage(
            EventId = 301,
            Level = LogLevel.Information,
            Message = "Of {Listed} attempts that GitHub listed {Missed} deliveries were missed; {Asked} of them will be sent again")]
        public static partial void Looked(ILogger logger, int listed, int missed, int asked);

        [LoggerMessage(
            EventId = 302,
            Level = LogLevel.Information,
            Message = "Asked GitHub to send delivery {Delivery} again: {Event}, answered {Status} at {DeliveredAt:O}")]
        public static partial void Asked(ILogger logger, string delivery, string @event, int status, DateTimeOffset deliveredAt);

        [LoggerMessage(
            EventId = 303, Level = LogLevel.Warning, Message = "GitHub refused to send delivery {Delivery} again: it is too old or gone")]
        public static partial void Refused(ILogger logger, string delivery);

        [LoggerMessage(
            EventId = 304,
            Level = LogLevel.Warning,
            Message = "More than {Count} deliveries were missed: the next run asks for the others")]
        public static partial void MoreAreMissed(ILogger logger, int count);
    }
}
