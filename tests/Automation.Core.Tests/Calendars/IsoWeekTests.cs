using System.Globalization;
using Automation.Core.Calendars;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Calendars;

public sealed class IsoWeekTests
{
    private static readonly Arbitrary<(TimeZoneInfo Zone, DateTimeOffset Instant)> Instants =
        (from zone in Zones.Any from instant in Zones.MinuteIn(zone) select (zone, instant)).ToArbitrary();

    [Theory]
    [InlineData("2015-12-28", "2015-W53")]
    [InlineData("2016-01-03", "2015-W53")]
    [InlineData("2016-01-04", "2016-W01")]
    [InlineData("2018-12-31", "2019-W01")]
    [InlineData("2020-12-31", "2020-W53")]
    [InlineData("2021-01-03", "2020-W53")]
    [InlineData("2021-01-04", "2021-W01")]
    [InlineData("2024-12-29", "2024-W52")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2025-12-29", "2026-W01")]
    [InlineData("2026-01-01", "2026-W01")]
    [InlineData("2026-12-31", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    public void Days_Around_New_Year_Belong_To_The_Iso_Year(string day, string week) =>
        Assert.Equal(week, IsoWeek.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void The_Week_Of_An_Instant_Is_That_Of_The_Zones_Calendar()
    {
        var instant = new DateTimeOffset(2026, 11, 15, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal("2026-W47", IsoWeek.Of(instant, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ToString());
        Assert.Equal("2026-W46", IsoWeek.Of(instant, TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).ToString());
        Assert.Equal("2026-W46", IsoWeek.LastComplete(instant, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ToString());
    }

    [Property(MaxTest = 2_000)]
    public Property An_Instant_Lies_In_Its_Week_And_In_No_Other() => Prop.ForAll(Instants, at =>
    {
        var week = IsoWeek.Of(at.Instant, at.Zone);
        return week.Start(at.Zone) <= at.Instant
            && at.Instant < week.End(at.Zone)
            && week.Plus(-1).End(at.Zone) == week.Start(at.Zone)
            && IsoWeek.Of(week.Start(at.Zone), at.Zone) == week
            && IsoWeek.Of(week.Start(at.Zone).AddTicks(-1), at.Zone) == week.Plus(-1);
    });

    [Property(MaxTest = 1_000)]
    public Property A_Week_Is_At_Most_An_Hour_Longer_Or_Shorter_Than_Seven_Days() => Prop.ForAll(Instants, at =>
    {
        var week = IsoWeek.Of(at.Instant, at.Zone);
        var hours = (week.End(at.Zone) - week.Start(at.Zone)).TotalHours;
        return at.Zone.Id switch
        {
            "UTC" => hours == 168,
            "Australia/Lord_Howe" => hours is 167.5 or 168 or 168.5,
            "Pacific/Apia" when week.ToString() == "2011-W52" => hours == 144,
            _ => hours is 167 or 168 or 169,
        };
    });

    [Fact]
    public void The_Week_Without_A_Friday_Has_Six_Days()
    {
        var apia = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia");
        Assert.True(IsoWeek.TryParse("2011-W52", out var week));

        Assert.Equal(TimeSpan.FromDays(6), week.End(apia) - week.Start(apia));
    }

    [Fact]
    public void Every_Zone_Of_This_Machine_Begins_Each_Week_Once()
    {
        var mondays = Enumerable.Range(0, 18 * 52).Select(w => IsoWeek.Of(new DateOnly(2010, 1, 4)).Plus(w)).ToList();

        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            Assert.All(mondays, week =>
            {
                var start = week.Start(zone);
                Assert.Equal(week, IsoWeek.Of(start, zone));
                Assert.Equal(week.Plus(-1), IsoWeek.Of(start.AddTicks(-1), zone));
            });
        }
    }

    [Property(MaxTest = 500)]
    public Property Weeks_Sort_As_Their_Texts() => Prop.ForAll(Zones.Minute.Two().ToArbitrary(), pair =>
    {
        var (a, b) = (IsoWeek.Of(pair.Item1, TimeZoneInfo.Utc), IsoWeek.Of(pair.Item2, TimeZoneInfo.Utc));
        return Math.Sign(string.CompareOrdinal(a.ToString(), b.ToString())) == Math.Sign(a.CompareTo(b))
            && a < b == a.Monday < b.Monday
            && a >= b == a.Monday >= b.Monday;
    });

    [Property(MaxTest = 500)]
    public Property A_Week_Is_Read_As_It_Is_Written() => Prop.ForAll(Zones.Minute.ToArbitrary(), instant =>
    {
        var week = IsoWeek.Of(instant, TimeZoneInfo.Utc);
        return IsoWeek.TryParse(week.ToString(), out var read) && read == week && read.DateOf(DayOfWeek.Sunday) == week.Monday.AddDays(6);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("2026-w46")]
    [InlineData("2026W46")]
    [InlineData("2026-W4")]
    [InlineData("2026-W046")]
    [InlineData("+026-W46")]
    [InlineData("2026-W+4")]
    [InlineData(" 2026-W46")]
    [InlineData("0001-W01")]
    [InlineData("9999-W01")]
    [InlineData("２０２６-W46")]
    public void Anything_Else_Is_No_Week(string? text) => Assert.False(IsoWeek.TryParse(text, out _));
}
