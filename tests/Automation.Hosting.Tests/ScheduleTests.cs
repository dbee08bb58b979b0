using Automation.Hosting.Schedules;
using Automation.Hosting.Workers;
using Microsoft.Extensions.Configuration;

namespace Automation.Hosting.Tests;

public sealed class ScheduleTests
{
    private static readonly DateTime Midnight = new(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("EvaluationSweep", "2026-11-16T00:05:00")]
    [InlineData("WeeklyDigest", "2026-11-16T00:05:00")]
    [InlineData("RecoverDeliveries", "2026-11-16T00:15:00")]
    [InlineData("NightlySweep", "2026-11-16T02:30:00")]
    [InlineData("Retention", "2026-11-16T03:00:00")]
    public void Without_A_Setting_The_Default_Rules(string job, string first) =>
        Assert.Equal(first, Next(Schedule.All.Single(s => s.Job == job), []));

    [Theory]
    [InlineData("30 10 4 * * *", "2026-11-16T04:10:30")]
    [InlineData("10 4 * * *", "2026-11-16T04:10:00")]
    public void A_Setting_Has_Six_Fields_Or_Five(string cron, string first) => Assert.Equal(
        first, Next(Schedule.NightlySweep, new() { ["Schedules:NightlySweep"] = cron }));

    [Theory]
    [InlineData("")]
    [InlineData("at night")]
    [InlineData("10 4 * *")]
    [InlineData("0 0 10 4 * * *")]
    [InlineData("0 0 25 * * *")]
    public void Anything_Else_Is_Refused_With_The_Key_And_A_Fix(string cron)
    {
        var error = Assert.Throws<InvalidSettingException>(
            () => Next(Schedule.Retention, new() { ["Schedules:Retention"] = cron }));

        Assert.Equal(
            $"Schedules:Retention is '{cron}'; set it to five or six cron fields in UTC, such as '0 0 3 * * *'.", error.Message);
    }

    private static string Next(Schedule schedule, Dictionary<string, string?> settings) => ScheduleSettings
        .CronOf(schedule, new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .GetNextOccurrence(Midnight)!.Value.ToString("s", System.Globalization.CultureInfo.InvariantCulture);
}
