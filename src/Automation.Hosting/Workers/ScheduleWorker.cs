using Cronos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Automation.Hosting.Workers;

/// <summary>
/// Runs one job by its cron (section <c>Schedules</c>, UTC). A run that fails is logged, and the next one comes at its time; runs of
/// one job never overlap.
/// </summary>
internal sealed partial class ScheduleWorker(
    ScheduledJob job, IConfiguration configuration, TimeProvider time, ILogger<ScheduleWorker> logger) : BackgroundService
{
    private readonly ILogger log = logger;
    private readonly CronExpression cron = Parse(job, configuration);

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
                Log.Failed(log, job.Name, e);
            }
        }
    }

    private static CronExpression Parse(ScheduledJob job, IConfiguration configuration)
    {
        var text = configuration[$"Schedules:{job.Name}"] ?? job.DefaultCron;
        return CronExpression.TryParse(text, out var cron)
            ? cron
            : throw new InvalidSettingException(
                $"Schedules:{job.Name} is '{text}'; set it to five cron fields in UTC, such as '{job.DefaultCron}'.");
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 8, Level = LogLevel.Error, Message = "The scheduled run of {Job} failed")]
        public static partial void Failed(ILogger logger, string job, Exception exception);
    }
}
