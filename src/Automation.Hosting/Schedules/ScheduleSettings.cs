using Automation.Hosting.Workers;
using Cronos;
using Microsoft.Extensions.Configuration;

namespace Automation.Hosting.Schedules;

/// <summary>Reads section <c>Schedules</c>.</summary>
internal static class ScheduleSettings
{
    /// <summary>When a job runs: six fields, seconds first, as on Azure Functions; five, as elsewhere, will do too.</summary>
    /// <exception cref="InvalidSettingException">The setting is neither.</exception>
    public static CronExpression CronOf(Schedule schedule, IConfiguration configuration)
    {
        var text = configuration[schedule.Key] ?? schedule.DefaultCron;
        return CronExpression.TryParse(text, CronFormat.IncludeSeconds, out var cron) || CronExpression.TryParse(text, out cron)
            ? cron
            : throw new InvalidSettingException(
                $"{schedule.Key} is '{text}'; set it to five or six cron fields in UTC, such as '{schedule.DefaultCron}'.");
    }
}
