using Cronos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Automation.Hosting.Schedules;

/// <summary>
/// Runs one job by its cron (section <c>Schedules</c>, UTC). A run that fails is logged, and the next one comes at its time; runs of
/// one job never overlap.
/// </summary>
internal sealed partial class ScheduleWorker(
    ScheduledJob job, IConfiguration configuration, TimeProvider time, ILogger<ScheduleWorker> logger) : BackgroundService
{
    private readonly ILogger log = logger;
    private readonly CronExpression cron = ScheduleSettings.CronOf(job.Schedule, configuration);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (cron.GetNextOccurrence(time.GetUtcNow().UtcDateTime) is { } next)
        {
            await Task.Delay(next - time.GetUtcNow().UtcDateTime, time, stoppingToken);
            try
            {
                await job.RunAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(log, job.Schedule.Job, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 8, Level = LogLevel.Error, Message = "The scheduled run of {Job} failed")]
        public static partial void Failed(ILogger logger, string job, Exception exception);
    }
}
