namespace Automation.Core.Calendars;

/// <summary>Local times of a zone as instants, across the changes of its offset.</summary>
/// <remarks>
/// Only ever asks for the offset at an instant, which is always one: what the runtime says of local times is not right for every
/// zone, such as one that moved across the date line.
/// </remarks>
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
        // Local time is less than a day away from UTC: the offset that holds is that of a day before, or that of a day after.
        var asUtc = new DateTimeOffset(day.ToDateTime(time), TimeSpan.Zero);
        var (before, after) = (zone.GetUtcOffset(asUtc.AddDays(-1)), zone.GetUtcOffset(asUtc.AddDays(1)));
        var first = asUtc - before;
        if (before == after || zone.GetUtcOffset(first) == before)
        {
            return first;
        }

        var second = asUtc - after;
        return zone.GetUtcOffset(second) == after ? second : ZoneChange.Between(asUtc.AddDays(-1), asUtc.AddDays(1), zone).First().At;
    }
}
