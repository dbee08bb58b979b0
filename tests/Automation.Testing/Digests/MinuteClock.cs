using Automation.Core.Calendars;

namespace Automation.Testing.Digests;

/// <summary>Business time measured minute by minute: slow, and too simple to be wrong.</summary>
internal sealed class MinuteClock(BusinessHours hours)
{
    private const int Minute = 60;

    /// <summary>Working minutes of a span without those in which the pull request was a draft.</summary>
    /// <param name="turns">When it turned into a draft (true) or became ready (false), in order.</param>
    public int Worked(long from, long to, IReadOnlyList<(long At, bool Drafted)> turns)
    {
        var worked = 0;
        for (var minute = from; minute < to; minute += Minute)
        {
            worked += IsWorking(minute) && !turns.LastOrDefault(turn => turn.At <= minute).Drafted ? 1 : 0;
        }

        return worked;
    }

    private bool IsWorking(long minute)
    {
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(minute), hours.Zone);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return hours.Days.Contains(local.DayOfWeek) && time >= hours.From && time < hours.To;
    }
}
