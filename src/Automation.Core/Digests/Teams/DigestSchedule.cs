using Automation.Core.Calendars;

namespace Automation.Core.Digests.Teams;

/// <summary>Which digest is due.</summary>
public static class DigestSchedule
{
    /// <summary>
    /// How long a week stays due when the next week ends in the meantime: a team that sends late on Sunday would else lose a digest
    /// whenever the clock ticks after midnight only.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>
    /// The last complete week in the team's zone, once the day and time at which it is sent have come; null before. A tick that was
    /// missed is made up for by the next one; older weeks are never due, however long the app stood still.
    /// </summary>
    public static IsoWeek? Due(Team team, DateTimeOffset now)
    {
        var last = IsoWeek.LastComplete(now, team.Hours.Zone);
        if (now >= SendAt(team, last))
        {
            return last;
        }

        var before = last.Plus(-1);
        return now < SendAt(team, before) + Grace ? before : null;
    }

    /// <summary>When a week's digest is sent: in the week after, at the team's day and local time.</summary>
    public static DateTimeOffset SendAt(Team team, IsoWeek week) =>
        ZoneClock.Instant(week.Plus(1).DateOf(team.SendDay), team.SendTime, team.Hours.Zone);
}
