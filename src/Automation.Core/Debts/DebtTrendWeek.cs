using Automation.Core.Calendars;

namespace Automation.Core.Debts;

/// <summary>Debt items of one week, in UTC.</summary>
/// <param name="Opened">Became debt in the week, also those paid in it.</param>
/// <param name="Paid">Paid in the week.</param>
/// <param name="Open">Open at its end; for the week that is not over, now.</param>
public sealed record DebtTrendWeek(IsoWeek Week, int Opened, int Paid, int Open)
{
    /// <summary>The weeks up to the one of an instant, oldest first.</summary>
    public static IReadOnlyList<DebtTrendWeek> Line(IReadOnlyList<DebtItem> items, DateTimeOffset asOf, int weeks)
    {
        var last = IsoWeek.Of(asOf, TimeZoneInfo.Utc);
        return [.. Enumerable.Range(1 - weeks, weeks).Select(last.Plus).Select(week => Of(items, week))];
    }

    private static DebtTrendWeek Of(IReadOnlyList<DebtItem> items, IsoWeek week)
    {
        var (start, end) = (week.Start(TimeZoneInfo.Utc), week.End(TimeZoneInfo.Utc));
        bool IsInWeek(DateTimeOffset? at) => at >= start && at < end;
        return new DebtTrendWeek(
            week, items.Count(i => IsInWeek(i.Since)), items.Count(i => IsInWeek(i.PaidAt)), items.Count(i => i.IsOpenAt(end)));
    }
}
