using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Retaining;

/// <summary>
/// Removes what has grown too old (docs/retention.md). May be killed anywhere and run at any time: what is gone needs no second removal,
/// and what is left is found again.
/// </summary>
public sealed partial class RetentionSweep(
    RetentionPlan plan, RetentionMetrics metrics, IOptions<RetentionOptions> options, TimeProvider time, ILogger<RetentionSweep> logger)
{
    private readonly ILogger log = logger;

    /// <summary>Works until nothing is too old, or the time for a run is over. One part's failure is not the next one's.</summary>
    /// <returns>How many rows and blobs were removed.</returns>
    /// <exception cref="TransientException">A part failed; the others are done.</exception>
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        ScheduledRun.MeasureAsync("Retention", () => SweepAsync(cancellationToken));

    private async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var end = now + options.Value.RunFor;
        var total = 0;
        Exception? failure = null;
        await foreach (var part in plan.PartsAsync(now, cancellationToken))
        {
            try
            {
                total += await RemoveAsync(part, end, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                Log.PartFailed(log, part.Class, e);
                failure ??= e;
            }

            if (time.GetUtcNow() >= end)
            {
                Log.OutOfTime(log, part.Class);
                break;
            }
        }

        Log.Finished(log, total);
        return failure is null
            ? total
            : throw new TransientException("Retention could not remove everything: see the log.", inner: failure);
    }

    private async Task<int> RemoveAsync(Removal part, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var removed in part.Batches.WithCancellation(cancellationToken))
        {
            count += removed;
            metrics.Removed(part.Class, removed);
            if (time.GetUtcNow() >= end)
            {
                break;
            }
        }

        return count;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 320, Level = LogLevel.Information, Message = "Retention removed {Count} rows and blobs")]
        public static partial void Finished(ILogger logger, int count);

        [LoggerMessage(
            EventId = 321, Level = LogLevel.Warning, Message = "Retention ran out of time at class {Class}: the next run goes on")]
        public static partial void OutOfTime(ILogger logger, string @class);

        [LoggerMessage(EventId = 322, Level = LogLevel.Error, Message = "Retention failed to remove a part of class {Class}")]
        public static partial void PartFailed(ILogger logger, string @class, Exception exception);
    }
}
