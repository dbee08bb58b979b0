namespace Automation.Core.Digests.Calendars;

/// <summary>Local times of a zone as instants, across the changes of its offset.</summary>
public static class ZoneClock
{
    /// <summary>The first instant of a day: where midnight is skipped, the first instant after the gap.</summary>
    public static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone) => Instant(day, TimeOnly.MinValue, zone);

    /// <summary>
    /// A local time as an instant in UTC. One that is skipped means the instant at which the clocks went forward; of one that comes
    /// twice the first is meant.
    /// </summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            return GapEnd(local, zone);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The change lies between the readings before and after it: halve until it is found to the second.</summary>
    private static DateTimeOffset GapEnd(DateTime local, TimeZoneInfo zone)
    {
        var before = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc)).AddDays(-1);
        var after = before.AddDays(2);
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before + ((after - before) / 2);
            if (TimeZoneInfo.ConvertTime(middle, zone).DateTime < local)
            {
                before = middle;
            }
            else
            {
                after = middle;
            }
        }

        return new DateTimeOffset(after.UtcTicks - (after.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }
}
