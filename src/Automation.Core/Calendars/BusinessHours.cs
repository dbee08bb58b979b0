namespace Automation.Core.Calendars;

/// <summary>When a team works, in its own time zone. Durations are measured in these hours only.</summary>
public sealed record BusinessHours
{
    private const int DaysPerWeek = 7;

    /// <summary>Near the calendar's end local times are past it.</summary>
    private static readonly DateTimeOffset LastInstant = DateTimeOffset.MaxValue.AddDays(-2);

    public static BusinessHours Default { get; } = new();

    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public TimeOnly From { get; init; } = new(9, 0);

    /// <summary>Later than <see cref="From"/>, on the same day.</summary>
    public TimeOnly To { get; init; } = new(17, 0);

    /// <summary>Each once.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Time of a working day without a change of the clocks.</summary>
    public TimeSpan DayLength => To - From;

    /// <summary>
    /// Working time between two instants: the elapsed time during which local clocks showed working hours. A day on which the clocks
    /// change is longer or shorter only where they change in working hours. Zero when <paramref name="to"/> is not after
    /// <paramref name="from"/>.
    /// </summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return TimeSpan.Zero;
        }

        // What the clocks moved over, less what they only skipped, or more what they showed twice. A span of years costs no loop over
        // its days.
        var shown = Shown(Local(to)) - Shown(Local(from));
        foreach (var change in ZoneChange.Between(from, to, Zone))
        {
            shown -= Shown(change.LocalAfter) - Shown(change.LocalBefore);
        }

        return shown;
    }

    /// <summary>
    /// The earliest instant, not before <paramref name="from"/>, at which so much working time has passed since then; null where that
    /// never comes.
    /// </summary>
    public DateTimeOffset? After(DateTimeOffset from, TimeSpan worked)
    {
        if (worked <= TimeSpan.Zero)
        {
            return from;
        }

        var limit = LastInstant - from;
        for (var span = TimeSpan.FromDays(DaysPerWeek); Days.Count > 0 && span < limit; span *= 2)
        {
            if (Between(from, from + span) >= worked)
            {
                return Earliest(from, worked, span);
            }
        }

        return null;
    }

    /// <summary>Working time never runs backwards: halve until the tick is found at which it is enough.</summary>
    /// <param name="enough">After so long it is enough.</param>
    private DateTimeOffset Earliest(DateTimeOffset from, TimeSpan worked, TimeSpan enough)
    {
        var tooShort = TimeSpan.Zero;
        while (enough - tooShort > TimeSpan.FromTicks(1))
        {
            var middle = tooShort + ((enough - tooShort) / 2);
            (tooShort, enough) = Between(from, from + middle) >= worked ? (tooShort, middle) : (middle, enough);
        }

        return from + enough;
    }

    /// <summary>Working time on the clock's face from the first Monday of the calendar, 1 January 0001, to a local time.</summary>
    private TimeSpan Shown(DateTime local)
    {
        var (week, day) = Math.DivRem(DateOnly.FromDateTime(local).DayNumber, DaysPerWeek);
        var days = week * Days.Count;
        var today = TimeSpan.Zero;
        foreach (var worked in Days)
        {
            var index = IsoWeek.IndexOf(worked);
            days += index < day ? 1 : 0;
            today = index == day ? Clamp(local.TimeOfDay - From.ToTimeSpan()) : today;
        }

        return (days * DayLength) + today;
    }

    private TimeSpan Clamp(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time < DayLength ? time : DayLength;

    private DateTime Local(DateTimeOffset instant) => instant.UtcDateTime + Zone.GetUtcOffset(instant);
}
