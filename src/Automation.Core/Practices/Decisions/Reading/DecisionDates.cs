using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Reads dates as records write them: 2026-01-31, 2026/01/31, 31/01/2026 and 31.01.2026 (the day first, as log4brains has it),
/// 31 January 2026, January 31, 2026.
/// </summary>
internal static partial class DecisionDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first date in a text; null where none is, or where it is on no calendar.</summary>
    public static DateOnly? Find(string text) =>
        Form().Match(text) is { Success: true } match && Year(match) is { } year && Month(match) is >= 1 and <= 12 and var month
            && int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and var day
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>What is written of the first date in a text; null where there is nothing like one.</summary>
    public static string? Written(string text) => Form().Match(text) is { Success: true } match ? match.Value : null;

    private static int? Year(Match match) =>
        int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and var year ? year : null;

    private static int Month(Match match) => match.Groups["m"] is { Success: true } number
        ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)
        : Array.IndexOf(Months, match.Groups["name"].Value.ToLowerInvariant()) + 1;

    [GeneratedRegex(
        @"(?<![\w.-])(?:(?<y>[0-9]{4})(?<sep>[-/.])(?<m>[0-9]{1,2})\k<sep>(?<d>[0-9]{1,2})"
        + @"|(?<d>[0-9]{1,2})(?<sep>[-/.])(?<m>[0-9]{1,2})\k<sep>(?<y>[0-9]{4})"
        + @"|(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s(?<name>" + MonthNames + @")[a-z]{0,6}[.,]{0,2}\s(?<y>[0-9]{4})"
        + @"|(?<name>" + MonthNames + @")[a-z]{0,6}\.?\s(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s(?<y>[0-9]{4}))(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    private const string MonthNames = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
}
