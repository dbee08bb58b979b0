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

    /// <summary>Where times of attempts lie; the objective for webhooks is a boundary.</summary>
    private static readonly InstrumentAdvice<double> Attempts = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    /// <summary>Where waits lie; the objective for evaluations is a boundary.</summary>
    private static readonly InstrumentAdvice<double> Waits = new()
    {
        HistogramBucketBoundaries = [0.1, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 900, 3600, 21600],
    };

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> received;
    private readonly Histogram<double> receiveDuration;
    private readonly Counter<long> processed;
    private readonly Counter<long> retried;
    private readonly Histogram<double> processDuration;
    private readonly Histogram<double> queueAge;
    private readonly Histogram<double> answerAge;
    private readonly Counter<long> answered;
    private readonly Counter<long> concluded;
    private readonly Counter<long> digests;
    private readonly Counter<long> failed;
    private readonly Counter<long> recovered;
    private readonly UpDownCounter<long> active;

    public PipelineMetrics()
    {
        received = meter.CreateCounter<long>("automation.webhooks.received", "{webhook}", "Webhooks answered, by event and answer.");
        receiveDuration = Times("automation.webhooks.duration", "Time to answer a webhook.", Attempts);
        processed = meter.CreateCounter<long>("automation.work.processed", "{message}", "Work finished, by queue and outcome.");
        retried = meter.CreateCounter<long>("automation.work.retried", "{message}", "Attempts that failed and will be repeated, by queue.");
        processDuration = Times("automation.work.duration", "Time of one attempt, by queue.", Attempts);
        queueAge = Times("automation.queue.age", "Time from a delivery's receipt to its first attempt.", Waits);
        answerAge = Times(
            "automation.evaluation.age", "Time from the oldest open request for a pull request to the end of its evaluation.", Waits);
        answered = meter.CreateCounter<long>("automation.evaluations.answered", "{evaluation}", "Evaluations that ended, by punctuality.");
        concluded = meter.CreateCounter<long>("automation.practice.conclusions", "{conclusion}", "Conclusions, by practice.");
        digests = meter.CreateCounter<long>("automation.digests.mails", "{mail}", "Digests by what became of them, each state once.");
        failed = meter.CreateCounter<long>("automation.deliveries.failed", "{delivery}", "Deliveries that failed for good, by event.");
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
            { "event", Known(eventName) },
            { "status", result.StatusWord },
            { "code", result.Status },
        };
        receiveDuration.Record(elapsed.TotalSeconds, tags);
        tags.Add("in_time", InTime(elapsed, Objectives.WebhookAnswer));
        received.Add(1, tags);
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

    /// <param name="age">From the oldest request that it answers.</param>
    internal void Answered(TimeSpan age)
    {
        answerAge.Record(age.TotalSeconds);
        answered.Add(1, new TagList { { "in_time", InTime(age, Objectives.Evaluation) } });
    }

    /// <param name="eventName">The delivery's event; null for a message that cannot be read.</param>
    internal void DeliveryFailed(string? eventName) =>
        failed.Add(1, new TagList { { "event", eventName is null ? "unreadable" : Known(eventName) } });

    internal void DigestMoved(DigestRunState state) =>
        digests.Add(1, new TagList { { "state", state.ToString().ToLowerInvariant() } });

    internal void Recovered(bool redelivered) =>
        recovered.Add(1, new TagList { { "outcome", redelivered ? "redelivered" : "refused" } });

    internal void Retried(string queue) => retried.Add(1, new TagList { { "queue", queue } });

    internal void Waited(string queue, TimeSpan age) => queueAge.Record(age.TotalSeconds, new TagList { { "queue", queue } });

    /// <summary>Names that anyone could send are not taken for labels.</summary>
    internal static string Known(string? eventName) =>
        eventName is not null && WantedEvents.Events.Contains(eventName) ? eventName : "other";

    /// <summary>In words: exporters write truth values in different ways.</summary>
    private static string InTime(TimeSpan taken, TimeSpan objective) => taken <= objective ? "true" : "false";

    private Histogram<double> Times(string name, string description, InstrumentAdvice<double> advice) =>
        meter.CreateHistogram(name, "s", description, tags: null, advice);
}
