namespace Automation.Hosting.Schedules;

/// <summary>
/// The suite's schedules: names and defaults of everything that runs by the clock, on Azure Functions and in <c>automation serve</c>.
/// This is their one place; app settings, samples and documentation are tested against it.
/// </summary>
public sealed record Schedule
{
    public const string SectionName = "Schedules";

    private Schedule(string job, string defaultCron)
    {
        Job = job;
        DefaultCron = defaultCron;
    }

    public static Schedule EvaluationSweep { get; } = new(nameof(EvaluationSweep), "0 */5 * * * *");

    /// <summary>Hourly: which team is due at which local hour is the tick's own decision.</summary>
    public static Schedule WeeklyDigest { get; } = new(nameof(WeeklyDigest), "0 5 * * * *");

    public static Schedule NightlySweep { get; } = new(nameof(NightlySweep), "0 30 2 * * *");

    public static Schedule RecoverDeliveries { get; } = new(nameof(RecoverDeliveries), "0 15 * * * *");

    public static Schedule Retention { get; } = new(nameof(Retention), "0 0 3 * * *");

    public static IReadOnlyList<Schedule> All { get; } = [EvaluationSweep, WeeklyDigest, NightlySweep, RecoverDeliveries, Retention];

    /// <summary>The job's name, and its key in section <see cref="SectionName"/>.</summary>
    public string Job { get; }

    /// <summary>Six fields, seconds first, in UTC: the form that the Functions host documents.</summary>
    public string DefaultCron { get; }

    /// <summary>The whole key of the setting.</summary>
    public string Key => $"{SectionName}:{Job}";
}
