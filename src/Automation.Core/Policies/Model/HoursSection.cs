using Automation.Core.Calendars;

namespace Automation.Core.Policies.Model;

/// <summary>
/// A section that says when people work, and the one place where the texts of working hours are read; <see cref="TeamFormats"/> has checked
/// them.
/// </summary>
internal static class HoursSection
{
    public static SectionType<BusinessHours> Build() => new SectionType<BusinessHours>(Order)
        .With("zone", "The time zone of the clocks.", TeamFormats.Zone, h => h.Zone.Id, (h, v) => h with { Zone = ZoneOf(v) })
        .With("from", "When work begins.", TeamFormats.Time, h => TextOf(h.From), (h, v) => h with { From = TimeOf(v) })
        .With("to", "When work ends, later on the same day.", TeamFormats.Time, h => TextOf(h.To), (h, v) => h with { To = TimeOf(v) })
        .With(
            "days",
            "The days on which people work.",
            new ListType(TeamFormats.Day, "days of the week", minimum: 1),
            h => [.. h.Days.Select(TextOf)],
            (h, v) => DaysOf(v) is { Count: > 0 } days ? h with { Days = days } : h);

    public static TimeZoneInfo ZoneOf(string text) => TimeZoneInfo.FindSystemTimeZoneById(text);

    public static TimeOnly TimeOf(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    public static DayOfWeek DayOf(string text) => Enum.Parse<DayOfWeek>(text, ignoreCase: true);

    /// <summary>Each day once. A list that holds something else, which was reported, is read without that.</summary>
    public static IReadOnlyList<DayOfWeek> DaysOf(IReadOnlyList<string> texts) =>
        [.. texts.Where(TeamFormats.Day.Allowed!.Contains).Select(DayOf).Distinct()];

    public static string TextOf(DayOfWeek day) => day.ToString().ToLowerInvariant();

    public static string TextOf(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string? Order(BusinessHours hours) => hours.From < hours.To
        ? null
        : $"Work ends at {TextOf(hours.To)} and must end later than it begins, at {TextOf(hours.From)}. Set both so that it does.";
}
