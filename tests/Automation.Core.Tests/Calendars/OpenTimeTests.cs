using Automation.Core.Calendars;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Calendars;

public sealed class OpenTimeTests
{
    /// <summary>A Monday morning.</summary>
    private static readonly DateTimeOffset Start = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<OpenTime> Any =
        from start in Gen.Choose(0, 7 * 24)
        from steps in Gen.Choose(1, 30).ListOf()
        from isDraft in Gen.Elements(true, false)
        select new OpenTime(Start.AddHours(start), [.. Drafts(Start.AddHours(start), [.. steps.Take(9)], isDraft)]);

    [Fact]
    public void Time_As_A_Draft_Does_Not_Count()
    {
        var open = new OpenTime(Start, [new DraftTime(Start.AddHours(1), Start.AddHours(4))]);

        Assert.Equal(TimeSpan.FromHours(3), open.Worked(BusinessHours.Default, Start.AddHours(6)));
        Assert.Equal(Start.AddHours(6), open.After(BusinessHours.Default, Start, TimeSpan.FromHours(3)));
        Assert.Equal(Start.AddHours(1), open.After(BusinessHours.Default, Start, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Nothing_Is_Due_While_It_Is_A_Draft()
    {
        var open = new OpenTime(Start, [new DraftTime(Start.AddHours(1), null)]);

        Assert.Null(open.After(BusinessHours.Default, Start, TimeSpan.FromHours(2)));
        Assert.Equal(Start.AddMinutes(30), open.After(BusinessHours.Default, Start, TimeSpan.FromMinutes(30)));
    }

    [Fact]
    public void What_Was_Before_It_Was_Opened_Does_Not_Count() =>
        Assert.Equal(Start.AddHours(1), new OpenTime(Start, []).After(BusinessHours.Default, Start.AddDays(-7), TimeSpan.FromHours(1)));

    [Property(MaxTest = 500)]
    public Property The_Time_After_Which_Something_Is_Due_Is_The_Earliest_At_Which_So_Much_Was_Worked()
    {
        var cases = from open in Any from minutes in Gen.Choose(1, 50 * 60) select (Open: open, Worked: TimeSpan.FromMinutes(minutes));
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var hours = BusinessHours.Default;
            return c.Open.After(hours, c.Open.From, c.Worked) is { } due
                ? c.Open.Worked(hours, due) == c.Worked && c.Open.Worked(hours, due.AddTicks(-1)) < c.Worked
                : c.Open.Worked(hours, Start.AddYears(1)) < c.Worked;
        });
    }

    /// <summary>In turn a draft and not, after so many hours each; the last one has no end where their number is odd.</summary>
    private static IEnumerable<DraftTime> Drafts(DateTimeOffset from, int[] hours, bool isDraft)
    {
        DateTimeOffset[] turns = [.. hours.Select((_, i) => from.AddHours(hours.Take(i + 1).Sum()))];
        turns = isDraft ? [from, .. turns] : turns;
        return turns.Chunk(2).Select(t => new DraftTime(t[0], t.Length > 1 ? t[1] : null));
    }
}
