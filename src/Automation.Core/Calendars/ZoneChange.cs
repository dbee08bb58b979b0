namespace Automation.Core.Calendars;

/// <summary>A change of a zone's offset: daylight saving time, or a country's decision.</summary>
/// <param name="At">The first instant under the new offset.</param>
internal readonly record struct ZoneChange(DateTimeOffset At, TimeSpan Before, TimeSpan After)
{
    private const long SecondsPerStep = 7 * 24 * 3600;

    /// <summary>What local clocks showed when they were changed.</summary>
    public DateTime LocalBefore => At.UtcDateTime + Before;

    /// <summary>What they showed then.</summary>
    public DateTime LocalAfter => At.UtcDateTime + After;

    /// <summary>
    /// The changes after one instant up to another, in order. Looked for week by week: no zone has changed its clocks and changed
    /// them back within a week.
    /// </summary>
    public static IEnumerable<ZoneChange> Between(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var (start, end) = (from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds());
        for (var offset = OffsetAt(start, zone); start < end;)
        {
            var next = Math.Min(start + SecondsPerStep, end);
            if (OffsetAt(next, zone) == offset)
            {
                start = next;
                continue;
            }

            // More than one may lie in the week: go on from the first.
            start = FirstOther(offset, start, next, zone);
            var after = OffsetAt(start, zone);
            yield return new ZoneChange(DateTimeOffset.FromUnixTimeSeconds(start), offset, after);
            offset = after;
        }
    }

    /// <summary>The offset holds at one end and not at the other: halve until the second is found at which it ends.</summary>
    private static long FirstOther(TimeSpan offset, long holds, long ended, TimeZoneInfo zone)
    {
        while (ended - holds > 1)
        {
            var middle = holds + ((ended - holds) / 2);
            (holds, ended) = OffsetAt(middle, zone) == offset ? (middle, ended) : (holds, middle);
        }

        return ended;
    }

    private static TimeSpan OffsetAt(long second, TimeZoneInfo zone) => zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(second));
}
