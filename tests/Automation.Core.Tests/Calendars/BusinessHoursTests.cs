using System.Globalization;
using Automation.Core.Calendars;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Calendars;

public sealed class BusinessHoursTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>Ordinary hours, nights on which clocks change, the whole day; any days of the week.</summary>
    private static readonly Gen<BusinessHours> Hours =
        from zone in Zones.Any
        from hours in Gen.Elements((9, 17), (0, 3), (1, 2), (8, 20), (22, 23), (0, 23))
        from days in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
        select new BusinessHours { Zone = zone, From = new(hours.Item1, 0), To = new(hours.Item2, 30), Days = [.. days] };

    [Theory]
    [InlineData("2026-11-16T08:00Z", "2026-11-16T16:00Z", 8)] // Monday, as a whole
    [InlineData("2026-11-16T06:00Z", "2026-11-16T20:00Z", 8)] // and around it
    [InlineData("2026-11-16T09:00Z", "2026-11-16T10:30Z", 1.5)]
    [InlineData("2026-11-13T15:00Z", "2026-11-16T09:00Z", 2)] // over a weekend
    [InlineData("2026-11-14T00:00Z", "2026-11-15T22:00Z", 0)] // a weekend
    [InlineData("2026-11-16T16:00Z", "2026-11-17T08:00Z", 0)] // a night
    [InlineData("2026-11-16T10:00Z", "2026-11-16T10:00Z", 0)]
    [InlineData("2026-11-16T12:00Z", "2026-11-16T10:00Z", 0)] // backwards
    [InlineData("2026-10-23T13:00Z", "2026-10-26T09:00Z", 3)] // summer time ended on Sunday
    [InlineData("2026-03-27T14:00Z", "2026-03-30T08:00Z", 3)] // and began on Sunday
    public void Time_Counts_While_The_Team_Works(string from, string to, double hours)
    {
        var between = (BusinessHours.Default with { Zone = Berlin }).Between(Instant(from), Instant(to));

        Assert.Equal(TimeSpan.FromHours(hours), between);
    }

    [Fact]
    public void A_Working_Night_On_Which_The_Clocks_Change_Is_An_Hour_Longer_Or_Shorter()
    {
        var nights = new BusinessHours { Zone = Berlin, From = new(0, 0), To = new(6, 0), Days = [DayOfWeek.Sunday] };

        Assert.Equal(TimeSpan.FromHours(5), nights.Between(Instant("2026-03-28T12:00Z"), Instant("2026-03-29T12:00Z")));
        Assert.Equal(TimeSpan.FromHours(7), nights.Between(Instant("2026-10-24T12:00Z"), Instant("2026-10-25T12:00Z")));
    }

    [Fact]
    public void A_Day_That_Did_Not_Happen_Has_No_Hours()
    {
        var apia = BusinessHours.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia") };

        // Monday to Saturday noon local time, without the Friday: four working days.
        Assert.Equal(TimeSpan.FromHours(32), apia.Between(Instant("2011-12-26T10:00Z"), Instant("2011-12-31T00:00Z")));
    }

    [Property(MaxTest = 300)]
    public Property It_Is_The_Number_Of_Minutes_At_Which_Clocks_Showed_Working_Hours()
    {
        var spans =
            from hours in Hours
            from start in Zones.MinuteIn(hours.Zone)
            from minutes in Gen.Choose(0, 12 * 24 * 60)
            select (Hours: hours, From: start, To: start.AddMinutes(minutes));
        return Prop.ForAll(spans.ToArbitrary(), s => s.Hours.Between(s.From, s.To) == CountMinutes(s.Hours, s.From, s.To));
    }

    [Property(MaxTest = 1_000)]
    public Property It_Adds_Up_And_Is_Never_Negative_Or_More_Than_The_Time_Elapsed()
    {
        var spans =
            from hours in Hours
            from a in Zones.MinuteIn(hours.Zone)
            from b in Zones.MinuteIn(hours.Zone)
            from c in Zones.MinuteIn(hours.Zone)
            from ticks in Gen.Choose(0, int.MaxValue)
            select (Hours: hours, Times: new[] { a.AddTicks(ticks), b, c }.Order().ToArray());
        return Prop.ForAll(spans.ToArbitrary(), s =>
        {
            var (from, middle, to) = (s.Times[0], s.Times[1], s.Times[2]);
            var whole = s.Hours.Between(from, to);
            return whole == s.Hours.Between(from, middle) + s.Hours.Between(middle, to)
                && whole >= TimeSpan.Zero
                && whole <= to - from
                && s.Hours.Between(to, from) == TimeSpan.Zero;
        });
    }

    [Theory]
    [InlineData("2026-11-16T08:00Z", 8, "2026-11-16T16:00Z")] // Monday until the evening, not until Tuesday
    [InlineData("2026-11-16T15:00Z", 2, "2026-11-17T09:00Z")]
    [InlineData("2026-11-13T15:00Z", 2, "2026-11-16T09:00Z")] // over a weekend
    [InlineData("2026-11-14T00:00Z", 40, "2026-11-20T16:00Z")]
    [InlineData("2026-10-23T13:00Z", 3, "2026-10-26T09:00Z")] // summer time ended on Sunday
    [InlineData("2026-11-14T00:00Z", 0, "2026-11-14T00:00Z")] // nothing takes no time, also on a Saturday
    [InlineData("2026-11-16T08:00Z", 2080, "2027-11-12T16:00Z")] // a year of weeks
    public void Working_Time_Has_Passed_At_The_First_Instant_At_Which_It_Has(string from, int hours, string after)
    {
        var instant = (BusinessHours.Default with { Zone = Berlin }).After(Instant(from), TimeSpan.FromHours(hours));

        Assert.Equal(Instant(after), instant);
    }

    [Fact]
    public void Working_Time_That_Never_Comes_Is_Never_Over()
    {
        var start = Instant("2026-11-16T08:00Z");

        Assert.Null(new BusinessHours { Days = [] }.After(start, TimeSpan.FromTicks(1)));
        Assert.Null(BusinessHours.Default.After(start, TimeSpan.MaxValue));
        Assert.Null(BusinessHours.Default.After(DateTimeOffset.MaxValue, TimeSpan.FromHours(1)));
    }

    [Property(MaxTest = 1_000)]
    public Property After_Is_The_Earliest_Instant_At_Which_So_Much_Working_Time_Has_Passed()
    {
        var spans =
            from hours in Hours
            from start in Zones.MinuteIn(hours.Zone)
            from ticks in Gen.Choose(0, int.MaxValue)
            from minutes in Gen.Choose(0, 20 * 24 * 60)
            select (Hours: hours, Start: start.AddTicks(ticks), Worked: TimeSpan.FromMinutes(minutes) + TimeSpan.FromTicks(ticks));
        return Prop.ForAll(spans.ToArbitrary(), s => s.Hours.After(s.Start, s.Worked) is { } end
            ? s.Hours.Between(s.Start, end) == s.Worked
                && (s.Worked == TimeSpan.Zero || s.Hours.Between(s.Start, end.AddTicks(-1)) < s.Worked)
            : s.Hours.Days.Count == 0);
    }

    [Fact]
    public void No_Zone_Of_This_Machine_Changed_Its_Clocks_And_Changed_Them_Back_Within_A_Week()
    {
        var days = Enumerable.Range(0, 25 * 365).Select(d => Instant("2008-01-01T00:00Z").AddDays(d)).ToList();

        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            var offsets = days.ConvertAll(d => zone.GetUtcOffset(d));
            var undone = Enumerable.Range(7, offsets.Count - 7).Where(i =>
                offsets[i] == offsets[i - 7] && offsets.GetRange(i - 7, 7).Exists(o => o != offsets[i]));
            Assert.Equal([], undone.Select(i => $"{zone.Id} {days[i]:u}"));
        }
    }

    private static TimeSpan CountMinutes(BusinessHours hours, DateTimeOffset from, DateTimeOffset to)
    {
        var minutes = 0;
        for (var at = from; at < to; at = at.AddMinutes(1))
        {
            var local = TimeZoneInfo.ConvertTime(at, hours.Zone).DateTime;
            var time = TimeOnly.FromDateTime(local);
            minutes += hours.Days.Contains(local.DayOfWeek) && time >= hours.From && time < hours.To ? 1 : 0;
        }

        return TimeSpan.FromMinutes(minutes);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
