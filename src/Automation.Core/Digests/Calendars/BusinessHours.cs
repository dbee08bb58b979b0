namespace Automation.Core.Digests.Calendars;

/// <summary>When a team works, in its own time zone. Durations are measured in these hours only.</summary>
public sealed record BusinessHours
{
    public static BusinessHours Default { get; } = new();

    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public TimeOnly From { get; init; } = new(9, 0);

    /// <summary>Later than <see cref="From"/>, on the same day.</summary>
    public TimeOnly To { get; init; } = new(17, 0);

    public IReadOnlyList<DayOfWeek> Days { get; init; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Time of a working day without a change of the clocks.</summary>
    public TimeSpan DayLength => To - From;

    /// <summary>Working time between two instants, by elapsed time (a day on which the clocks change is an hour longer or shorter only
    /// if the change falls into working hours); zero when <paramref name="to"/> is not after <paramref name="from"/>.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var total = TimeSpan.Zero;
        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(to, Zone).DateTime);
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, Zone).DateTime); day <= last; day = day.AddDays(1))
        {
            if (!Days.Contains(day.DayOfWeek))
            {
                continue;
            }

            var start = Later(from, ZoneClock.Instant(day, From, Zone));
            var end = Earlier(to, ZoneClock.Instant(day, To, Zone));
            total += end > start ? end - start : TimeSpan.Zero;
        }

        return total;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
