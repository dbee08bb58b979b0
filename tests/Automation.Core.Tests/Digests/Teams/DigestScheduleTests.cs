using System.Globalization;
using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Core.Tests.Calendars;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Digests.Teams;

public sealed class DigestScheduleTests
{
    private static readonly Gen<Team> Teams =
        from zone in Zones.Any
        from day in Gen.Elements(Enum.GetValues<DayOfWeek>())
        from minute in Gen.OneOf(Gen.Choose(0, (24 * 60) - 1), Gen.Elements(0, 8 * 60, 150, (24 * 60) - 1))
        select TeamIn(zone, day, TimeOnly.MinValue.AddMinutes(minute));

    [Theory]
    [InlineData("2026-11-16T06:59:59Z", null)] // Monday, a second before eight in Berlin
    [InlineData("2026-11-16T07:00:00Z", "2026-W46")]
    [InlineData("2026-11-22T22:59:59Z", "2026-W46")] // Sunday's last second
    [InlineData("2026-11-22T23:00:00Z", null)]
    [InlineData("2026-03-30T05:59:59Z", null)] // the Monday after the clocks went forward
    [InlineData("2026-03-30T06:00:00Z", "2026-W13")]
    [InlineData("2027-01-04T07:00:00Z", "2026-W53")]
    public void The_Last_Complete_Week_Is_Due_From_The_Teams_Day_And_Time_On(string now, string? week)
    {
        var team = TeamIn(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DayOfWeek.Monday, new TimeOnly(8, 0));

        Assert.Equal(week, DigestSchedule.Due(team, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))?.ToString());
    }

    [Property(MaxTest = 40)]
    public Property Hourly_Ticks_Find_Each_Week_Once_In_Order_And_At_Its_Time()
    {
        var runs = from team in Teams from start in Zones.MinuteIn(team.Hours.Zone) select (Team: team, Start: start);
        return Prop.ForAll(runs.ToArbitrary(), run =>
        {
            IsoWeek? sent = null;
            var inOrder = true;
            for (var tick = run.Start; tick < run.Start.AddDays(400); tick = tick.AddHours(1))
            {
                if (DigestSchedule.Due(run.Team, tick) is not { } due || due == sent)
                {
                    continue;
                }

                var late = tick - DigestSchedule.SendAt(run.Team, due);
                inOrder &= sent is null || (due == sent.Value.Plus(1) && late >= TimeSpan.Zero && late < TimeSpan.FromHours(1));
                sent = due;
            }

            return inOrder && sent is not null;
        });
    }

    [Property(MaxTest = 1_000)]
    public Property After_Any_Pause_Only_The_Latest_Week_Is_Due()
    {
        var ticks = from team in Teams from now in Zones.MinuteIn(team.Hours.Zone) select (Team: team, Now: now);
        return Prop.ForAll(ticks.ToArbitrary(), tick =>
        {
            if (DigestSchedule.Due(tick.Team, tick.Now) is not { } due)
            {
                return true;
            }

            return DigestSchedule.SendAt(tick.Team, due) <= tick.Now
                && tick.Now < DigestSchedule.SendAt(tick.Team, due.Plus(1))
                && due.End(tick.Team.Hours.Zone) <= tick.Now;
        });
    }

    private static Team TeamIn(TimeZoneInfo zone, DayOfWeek day, TimeOnly time) => new()
    {
        Id = "payments",
        Key = "payments",
        Name = "Payments",
        Leads = ["lead@example.com"],
        Repositories = [],
        Hours = BusinessHours.Default with { Zone = zone },
        SendDay = day,
        SendTime = time,
    };
}
