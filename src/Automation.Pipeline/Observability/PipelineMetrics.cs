using System.Diagnostics;
using System.Diagnostics.Metrics;
using Automation.Core.Webhooks;
using Automation.Pipeline.Receiving;

namespace Automation.Pipeline.Observability;

/// <summary>The golden signals of receiving and processing: traffic, errors, latency, and how far the work lags behind.</summary>
public sealed class PipelineMetrics : IDisposable
{
    /// <summary>To be named to OpenTelemetry.</summary>
    public const string MeterName = "Automation.Pipeline";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> received;
    private readonly Histogram<double> receiveDuration;
    private readonly Counter<long> processed;
    private readonly Counter<long> retried;
    private readonly Histogram<double> processDuration;
    private readonly Histogram<double> queueAge;

    public PipelineMetrics()
    {
        received = meter.CreateCounter<long>("automation.webhooks.received", "{webhook}", "Webhooks answered, by event and answer.");
        receiveDuration = meter.CreateHistogram<double>("automation.webhooks.duration", "s", "Time to answer a webhook.");
        processed = meter.CreateCounter<long>("automation.work.processed", "{message}", "Work finished, by queue and outcome.");
        retried = meter.CreateCounter<long>("automation.work.retried", "{message}", "Attempts that failed and will be repeated, by queue.");
        processDuration = meter.CreateHistogram<double>("automation.work.duration", "s", "Time of one attempt, by queue.");
        queueAge = meter.CreateHistogram<double>("automation.queue.age", "s", "Time from a delivery's receipt to its first attempt.");
    }

    public void Dispose() => meter.Dispose();

    internal void Received(string? eventName, ReceiveResult result, TimeSpan elapsed)
    {
        var tags = new TagList
        {
            // Names that anyone could send are not taken for labels.
            { "event", eventName is not null && WantedEvents.Events.Contains(eventName) ? eventName : "other" },
            { "status", result.StatusWord },
            { "code", result.Status },
        };
        received.Add(1, tags);
        receiveDuration.Record(elapsed.TotalSeconds, tags);
    }

    internal void Processed(string queue, string outcome, TimeSpan elapsed)
    {
        var tags = new TagList { { "queue", queue }, { "outcome", outcome } };
        processed.Add(1, tags);
        processDuration.Record(elapsed.TotalSeconds, tags);
    }

    internal void Retried(string queue) => retried.Add(1, new TagList { { "queue", queue } });

    internal void Waited(string queue, TimeSpan age) => queueAge.Record(age.TotalSeconds, new TagList { { "queue", queue } });
}
