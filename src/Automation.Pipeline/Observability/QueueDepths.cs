using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Observability;

/// <summary>
/// How many messages wait on each queue, those that the Functions host has given up on included. Read now and then, and told as last
/// read: whoever collects metrics never waits for storage.
/// </summary>
public sealed partial class QueueDepths
{
    private static readonly string[] Queues =
    [
        QueueNames.Deliveries,
        QueueNames.Evaluations,
        QueueNames.Digests,
        QueueNames.PoisonedDeliveries,
        QueueNames.PoisonedEvaluations,
        QueueNames.PoisonedDigests,
    ];

    private readonly ConcurrentDictionary<string, long> depths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> unread = new(StringComparer.Ordinal);
    private readonly IWorkQueue queue;
    private readonly ILogger log;

    public QueueDepths(IWorkQueue queue, PipelineMetrics metrics, ILogger<QueueDepths> logger)
    {
        (this.queue, log) = (queue, logger);
        metrics.Meter.CreateObservableGauge("automation.queue.depth", Measure, "{message}", "Messages on a queue, visible or not.");
    }

    /// <summary>
    /// Reads all queues. One that cannot be read is told of no more until it can: an old number would pass for a new one.
    /// That is logged once, not at each reading.
    /// </summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var name in Queues)
        {
            try
            {
                depths[name] = await queue.CountAsync(name, cancellationToken);
                unread.TryRemove(name, out _);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                depths.TryRemove(name, out _);
                if (unread.TryAdd(name, true))
                {
                    Log.NotRead(log, name, e);
                }
            }
        }
    }

    private IEnumerable<Measurement<long>> Measure() =>
        depths.Select(static d => new Measurement<long>(d.Value, new KeyValuePair<string, object?>("queue", d.Key)));

    private static partial class Log
    {
        [LoggerMessage(EventId = 13, Level = LogLevel.Warning, Message = "The messages on queue {Queue} could not be counted")]
        public static partial void NotRead(ILogger logger, string queue, Exception exception);
    }
}
