using Automation.Core.Calendars;
using Automation.Email.Rendering.Pages;

namespace Automation.Email.Tests.Rendering;

public sealed class WordingTests
{
    [Theory]
    [InlineData("2026-W46", "9 to 15 November 2026")]
    [InlineData("2026-W44", "26 October to 1 November 2026")]
    [InlineData("2026-W53", "28 December 2026 to 3 January 2027")]
    public void A_Week_Is_Said_By_Its_Days(string week, string expected)
    {
        Assert.True(IsoWeek.TryParse(week, out var parsed));

        Assert.Equal(expected, Wording.Days(parsed));
    }

    [Theory]
    [InlineData(0.5, "less than a working hour")]
    [InlineData(1, "1 working hour")]
    [InlineData(7.9, "7 working hours")]
    [InlineData(8, "1 working day")]
    [InlineData(31.9, "3 working days")]
    public void Waiting_Is_Said_In_Working_Days_That_Have_Passed(double hours, string expected) =>
        Assert.Equal(expected, Wording.WorkingTime(TimeSpan.FromHours(hours), BusinessHours.Default));

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(40, "40 min")]
    [InlineData(59.6, "1 h")]
    [InlineData(330, "5.5 h")]
    [InlineData(2310, "38.5 h")]
    public void Flow_Is_Said_In_Minutes_And_Hours(double minutes, string expected) =>
        Assert.Equal(expected, Wording.Hours(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData(3, "less than a day")]
    [InlineData(24, "1 day")]
    [InlineData(97 * 24, "97 days")]
    public void Age_Is_Said_In_Days(double hours, string expected) =>
        Assert.Equal(expected, Wording.CalendarTime(TimeSpan.FromHours(hours)));

    [Fact]
    public void Working_Hours_Are_Said_As_A_Range_Where_They_Are_One()
    {
        var sundays = BusinessHours.Default with { Days = [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Thursday] };

        Assert.Equal("Monday to Friday, 09:00 to 17:00", Wording.WorkingHours(BusinessHours.Default));
        Assert.Equal("Monday, Thursday, Sunday, 09:00 to 17:00", Wording.WorkingHours(sundays));
    }
}
