using Automation.Core.Calendars;

namespace Automation.Email.Rendering.Pages;

/// <summary>Dates and times in words, in English whatever the machine speaks.</summary>
internal static class Wording
{
    /// <summary>"9 to 15 November 2026"; month and year are said twice only where they differ.</summary>
    public static string Days(IsoWeek week)
    {
        var (from, to) = (week.Monday, week.DateOf(DayOfWeek.Sunday));
        var format = from switch
        {
            _ when from.Year != to.Year => "d MMMM yyyy",
            _ when from.Month != to.Month => "d MMMM",
            _ => "%d",
        };
        return $"{Text(from, format)} to {Text(to, "d MMMM yyyy")}";
    }

    /// <summary>"Sunday 15 November".</summary>
    public static string LastDay(IsoWeek week) => Text(week.DateOf(DayOfWeek.Sunday), "dddd d MMMM");

    /// <summary>"3 working days"; below one day "5 working hours".</summary>
    public static string WorkingTime(TimeSpan time, BusinessHours hours) =>
        time >= hours.DayLength ? Count((int)(time / hours.DayLength), "working day")
        : time >= TimeSpan.FromHours(1) ? Count((int)time.TotalHours, "working hour")
        : "less than a working hour";

    /// <summary>"412 days".</summary>
    public static string CalendarTime(TimeSpan time) =>
        time >= TimeSpan.FromDays(1) ? Count((int)time.TotalDays, "day") : "less than a day";

    /// <summary>"5.5 h"; below one hour "40 min".</summary>
    public static string Hours(TimeSpan time) => time < TimeSpan.FromMinutes(59.5)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.#} h");

    /// <summary>"Monday to Friday, 09:00 to 17:00"; days that are not in a row are listed.</summary>
    public static string WorkingHours(BusinessHours hours)
    {
        DayOfWeek[] days = [.. hours.Days.Distinct().OrderBy(IsoWeek.IndexOf)];
        var inRow = days.Length > 2 && IsoWeek.IndexOf(days[^1]) - IsoWeek.IndexOf(days[0]) == days.Length - 1;
        var named = inRow ? $"{days[0]} to {days[^1]}" : string.Join(", ", days);
        return string.Create(CultureInfo.InvariantCulture, $"{named}, {hours.From:HH\\:mm} to {hours.To:HH\\:mm}");
    }

    private static string Count(int count, string noun) => Core.Practices.Plural.Of(count, noun);

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
