namespace Automation.Core.Digests.Content;

/// <summary>Computes <see cref="DebtPart"/>.</summary>
internal static class DebtFigures
{
    public static DebtPart Of(TeamWeeks weeks, DigestLinks links, int target)
    {
        var merged = weeks.Current.SelectMany(w => w.Finished).Where(p => p.MergedAt is not null).ToList();
        var work = merged.Where(p => !p.IsBot).ToList();
        var open = weeks.Each(w => w.OpenDebt.OrderBy(d => d.Number)).ToList();
        DebtWeek[] line = [.. weeks.Line.Select(w => new DebtWeek(weeks.Of(w).Sum(r => r.DebtOpened), weeks.Of(w).Sum(r => r.DebtPaid)))];
        return new DebtPart
        {
            Opened = line[^1].Opened,
            Paid = line[^1].Paid,
            Open = open.Count,
            MarkersAdded = merged.Sum(p => p.MarkersAdded),
            MarkersRemoved = merged.Sum(p => p.MarkersRemoved),
            Oldest = open.Select(o => links.Issue(o.Repository, o.Item)).MaxBy(item => item.Age),
            PayingWork = new Share(work.Count(p => p.IsDebt || p.ClosesDebt), work.Count),
            First = [.. DebtRanking.First(open, links).Take(DigestLimits.ListItems)],
            Incomplete = DebtRanking.Incomplete(open),
            ExpiredMarkers = weeks.Current.SelectMany(w => w.DatedMarkers).Count(m => m.Expires <= weeks.Week.DateOf(DayOfWeek.Sunday)),
            Target = target,
            Matrix = DebtSorting.Matrix([.. open.Select(o => (o.Repository.Labels, o.Item.Labels))]),
            Line = line,
        };
    }
}
