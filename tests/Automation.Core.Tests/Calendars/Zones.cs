using FsCheck;
using FsCheck.Fluent;

namespace Automation.Core.Tests.Calendars;

/// <summary>Zones with unlike rules, and instants that matter to them.</summary>
internal static class Zones
{
    /// <summary>
    /// Change on both halves of the globe, at midnight (Santiago, Beirut; Tehran on a Monday in 2016), by half an hour (Lord Howe),
    /// across the date line (Apia, which had no 30 December 2011), and not at all.
    /// </summary>
    public static IReadOnlyList<TimeZoneInfo> All { get; } =
    [
        .. new[]
        {
            "Europe/Berlin", "America/New_York", "Pacific/Auckland", "America/Santiago", "Asia/Beirut", "Asia/Tehran",
            "Australia/Lord_Howe", "Pacific/Apia", "UTC",
        }.Select(TimeZoneInfo.FindSystemTimeZoneById),
    ];

    /// <summary>The days in which each zone's clocks were changed.</summary>
    private static readonly Dictionary<TimeZoneInfo, DateTimeOffset[]> ChangedDays = All.ToDictionary(z => z, Changes);

    public static Gen<TimeZoneInfo> Any { get; } = Gen.Elements<TimeZoneInfo>(All);

    /// <summary>Any minute of 2008 to 2032.</summary>
    public static Gen<DateTimeOffset> Minute { get; } =
        from day in Gen.Choose(0, 25 * 365)
        from minute in Gen.Choose(0, (24 * 60) - 1)
        select new DateTimeOffset(2008, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).AddMinutes(minute);

    /// <summary>Often near a change of the clocks, or near the border of a week.</summary>
    public static Gen<DateTimeOffset> MinuteIn(TimeZoneInfo zone) => Gen.OneOf(Minute, NearChange(zone), NearMonday);

    private static Gen<DateTimeOffset> NearMonday { get; } =
        from week in Gen.Choose(0, 25 * 52)
        from minute in Gen.Choose(-15 * 60, 15 * 60)
        select new DateTimeOffset(2008, 1, 7, 0, 0, 0, TimeSpan.Zero).AddDays(7 * week).AddMinutes(minute);

    private static Gen<DateTimeOffset> NearChange(TimeZoneInfo zone) => ChangedDays[zone] is { Length: > 0 } days
        ? from day in Gen.Elements(days)
          from minute in Gen.Choose(-24 * 60, 48 * 60)
          select day.AddMinutes(minute)
        : Minute;

    private static DateTimeOffset[] Changes(TimeZoneInfo zone)
    {
        var first = new DateTimeOffset(2008, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var days = Enumerable.Range(0, 25 * 365).Select(d => first.AddDays(d));
        return [.. days.Where(d => zone.GetUtcOffset(d) != zone.GetUtcOffset(d.AddDays(1)))];
    }
}
