using Automation.Core.Digests.Weeks;

namespace Automation.Core.Digests.Content;

/// <summary>Computes <see cref="WaiverPart"/>.</summary>
internal static class WaiverFigures
{
    public static WaiverPart Of(TeamWeeks weeks)
    {
        var start = weeks.Week.Start(weeks.Team.Hours.Zone);
        WaiverEntry[] held =
        [
            .. from week in weeks.Current
               from pull in week.Open.Concat(week.Finished)
               from waiver in pull.Waivers
               where waiver.GivenAt < weeks.AsOf && !(waiver.EndsAt <= start)
               select waiver,
        ];
        return new WaiverPart(held.Length, held.Count(w => w.EndsAt <= weeks.AsOf));
    }
}
