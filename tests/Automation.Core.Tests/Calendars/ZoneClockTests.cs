using System.Globalization;
using Automation.Core.Calendars;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Calendars;

public sealed class ZoneClockTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29 02:30", "2026-03-29T01:00:00Z")] // skipped
    [InlineData("Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", "2026-10-25T00:30:00Z")] // twice
    [InlineData("America/New_York", "2026-11-01 01:30", "2026-11-01T05:30:00Z")] // twice
    [InlineData("America/New_York", "2026-03-08 02:00", "2026-03-08T07:00:00Z")] // skipped
    [InlineData("America/Santiago", "2022-09-11 00:00", "2022-09-11T04:00:00Z")] // no midnight
    [InlineData("Asia/Beirut", "2024-03-31 00:00", "2024-03-30T22:00:00Z")] // no midnight
    [InlineData("Pacific/Apia", "2011-12-30 00:00", "2011-12-30T10:00:00Z")] // no such day
    [InlineData("Pacific/Apia", "2011-12-30 23:59", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31 00:00", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-29 23:59", "2011-12-30T09:59:00Z")]
    public void A_Local_Time_Is_An_Instant(string zone, string local, string expected)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);

        var instant = ZoneClock.Instant(
            DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), instant);
        Assert.Equal(TimeSpan.Zero, instant.Offset);
    }

    [Property(MaxTest = 2_000)]
    public Property It_Is_The_First_Instant_At_Which_Clocks_Show_That_Time_Or_A_Later_One()
    {
        var times =
            from zone in Zones.Any
            from instant in Zones.MinuteIn(zone)
            select (Zone: zone, Local: TimeZoneInfo.ConvertTime(instant, zone).DateTime);
        return Prop.ForAll(times.ToArbitrary(), at =>
        {
            var instant = ZoneClock.Instant(DateOnly.FromDateTime(at.Local), TimeOnly.FromDateTime(at.Local), at.Zone);
            return TimeZoneInfo.ConvertTime(instant, at.Zone).DateTime == at.Local
                && TimeZoneInfo.ConvertTime(instant.AddMinutes(-1), at.Zone).DateTime < at.Local;
        });
    }
}
