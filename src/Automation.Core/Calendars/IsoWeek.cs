namespace Automation.Core.Calendars;

/// <summary>
/// A week of ISO 8601: it begins on Monday, and week 1 holds the year's first Thursday. The year is the ISO week-year, which differs
/// from the calendar year around new year.
/// </summary>
public readonly record struct IsoWeek : IComparable<IsoWeek>
{
    private const int DaysPerWeek = 7;

    private IsoWeek(DateOnly monday) => Monday = monday;

    /// <summary>The week's first day.</summary>
    public DateOnly Monday { get; }

    /// <summary>The ISO week-year.</summary>
    public int Year => ISOWeek.GetYear(Monday);

    /// <summary>1 to 53.</summary>
    public int Number => ISOWeek.GetWeekOfYear(Monday);

    public static bool operator <(IsoWeek left, IsoWeek right) => left.Monday < right.Monday;

    public static bool operator >(IsoWeek left, IsoWeek right) => left.Monday > right.Monday;

    public static bool operator <=(IsoWeek left, IsoWeek right) => left.Monday <= right.Monday;

    public static bool operator >=(IsoWeek left, IsoWeek right) => left.Monday >= right.Monday;

    /// <summary>The week that a day belongs to.</summary>
    public static IsoWeek Of(DateOnly day) => new(day.AddDays(-IndexOf(day.DayOfWeek)));

    /// <summary>The week that an instant belongs to in a time zone.</summary>
    public static IsoWeek Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));

    /// <summary>The last week that is over in a time zone.</summary>
    public static IsoWeek LastComplete(DateTimeOffset now, TimeZoneInfo zone) => Of(now, zone).Plus(-1);

    /// <summary>
    /// Reads <c>2026-W46</c>; false for anything else, and for a week that its year does not have. The first and the last year of the
    /// calendar are left out: not every zone can tell when their weeks begin.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IsoWeek week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4..6] != "-W" || !IsNumber(text[..4], out var year) || !IsNumber(text[6..], out var number)
            || year is < 2 or > 9998 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = new IsoWeek(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)));
        return true;
    }

    /// <summary>The week so many weeks later, or earlier.</summary>
    public IsoWeek Plus(int weeks) => new(Monday.AddDays(weeks * DaysPerWeek));

    /// <summary>The date of one of the week's days.</summary>
    public DateOnly DateOf(DayOfWeek day) => Monday.AddDays(IndexOf(day));

    /// <summary>The first instant of the week in a time zone, in UTC.</summary>
    public DateTimeOffset Start(TimeZoneInfo zone) => ZoneClock.Midnight(Monday, zone);

    /// <summary>The first instant after the week in a time zone, in UTC: the start of the next one.</summary>
    public DateTimeOffset End(TimeZoneInfo zone) => Plus(1).Start(zone);

    public int CompareTo(IsoWeek other) => Monday.CompareTo(other.Monday);

    /// <summary><c>2026-W46</c>, which sorts as text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Number:D2}");

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    public static int IndexOf(DayOfWeek day) => ((int)day + DaysPerWeek - 1) % DaysPerWeek;

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
