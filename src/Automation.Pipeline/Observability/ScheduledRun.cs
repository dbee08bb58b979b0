using System.Diagnostics.Metrics;

namespace Automation.Pipeline.Observability;

/// <summary>
/// What jobs that run by the clock have in common, whoever calls them: each run is a trace of its own and is counted. A run that is
/// cancelled, as at shutdown, is not.
/// </summary>
internal static class ScheduledRun
{
    private static readonly Meter Meter = new(PipelineMetrics.MeterName);

    private static readonly Counter<long> Runs = Meter.CreateCounter<long>(
        "automation.schedule.runs", "{run}", "Runs of scheduled jobs that ended, by job and outcome.");

    /// <param name="job">Its name among the schedules, such as <c>EvaluationSweep</c>.</param>
    public static async Task<T> MeasureAsync<T>(string job, Func<Task<T>> run)
    {
        using var activity = PipelineActivity.StartScheduled(job);
        try
        {
            var result = await run();
            Count(job, "ok");
            return result;
        }
        catch (Exception e)
        {
            PipelineActivity.Fail(activity, e);
            if (e is not OperationCanceledException)
            {
                Count(job, "failed");
            }

            throw;
        }
    }

    private static void Count(string job, string outcome) => Runs.Add(1, new("job", job), new("outcome", outcome));
}
