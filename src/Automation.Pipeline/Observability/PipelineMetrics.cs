using System.Diagnostics;
using System.Diagnostics.Metrics;
using Automation.Core.Evaluations;
using Automation.Core.Webhooks;
using Automation.Pipeline.Queues;
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
    private readonly Histogram<double> answerAge;
    private readonly Counter<long> concluded;
    private readonly Counter<long> digests;
    private readonly Counter<long> recovered;
    private readonly UpDownCounter<long> active;

    public PipelineMetrics()
    {
        received = meter.CreateCounter<long>("automation.webhooks.received", "{webhook}", "Webhooks answered, by event and answer.");
        receiveDuration = meter.CreateHistogram<double>("automation.webhooks.duration", "s", "Time to answer a webhook.");
        processed = meter.CreateCounter<long>("automation.work.processed", "{message}", "Work finished, by queue and outcome.");
        retried = meter.CreateCounter<long>("automation.work.retried", "{message}", "Attempts that failed and will be repeated, by queue.");
        processDuration = meter.CreateHistogram<double>("automation.work.duration", "s", "Time of one attempt, by queue.");
        queueAge = meter.CreateHistogram<double>("automation.queue.age", "s", "Time from a delivery's receipt to its first attempt.");
        answerAge = meter.CreateHistogram<double>(
            "automation.evaluation.age", "s", "Time from the oldest open request for a pull request to the end of its evaluation.");
        concluded = meter.CreateCounter<long>("automation.practice.conclusions", "{conclusion}", "Conclusions, by practice.");
        digests = meter.CreateCounter<long>("automation.digests.mails", "{mail}", "Digests by what became of them, each state once.");
        recovered = meter.CreateCounter<long>(
            "automation.deliveries.recovered", "{delivery}", "Missed deliveries that GitHub was asked for again, by its answer.");
        active = meter.CreateUpDownCounter<long>("automation.work.active", "{message}", "Messages being handled, by queue.");
    }

    /// <summary>What all of them belong to.</summary>
    internal Meter Meter => meter;

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

    /// <summary>Measures the handling of one message; one that throws is left on its queue and counts as <c>left</c>.</summary>
    internal async Task<ProcessResult> MeasureAsync(string queue, Func<Task<ProcessResult>> handle)
    {
        var started = Stopwatch.GetTimestamp();
        var (outcome, ofQueue) = ("left", new TagList { { "queue", queue } });
        active.Add(1, ofQueue);
        try
        {
            var result = await handle();
            outcome = result.Status.ToString().ToLowerInvariant();
            return result;
        }
        finally
        {
            active.Add(-1, ofQueue);
            var tags = new TagList { { "queue", queue }, { "outcome", outcome } };
            processed.Add(1, tags);
            processDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    internal void Evaluated(Evaluation evaluation)
    {
        foreach (var result in evaluation.Results)
        {
            concluded.Add(
                1, new TagList { { "practice", result.Practice }, { "conclusion", result.Conclusion.ToString().ToLowerInvariant() } });
        }
    }

    internal void Answered(TimeSpan age) => answerAge.Record(age.TotalSeconds);

    internal void DigestMoved(DigestRunState state) =>
        digests.Add(1, new TagList { { "state", state.ToString().ToLowerInvariant() } });

    internal void Recovered(bool redelivered) =>
        recovered.Add(1, new TagList { { "outcome", redelivered ? "redelivered" : "refused" } });

    internal void Retried(string queue) => retried.Add(1, new TagList { { "queue", queue } });

    internal void Waited(string queue, TimeSpan age) => queueAge.Record(age.TotalSeconds, new TagList { { "queue", queue } });
}
