using Automation.Core.Calendars;
using Automation.Core.Digests.Weeks;

namespace Automation.Core.Digests.Content;

/// <summary>Computes <see cref="FlowPart"/>.</summary>
internal static class FlowFigures
{
    public static FlowPart Of(TeamWeeks weeks)
    {
        PullRequestEntry[] finished = [.. weeks.Current.SelectMany(w => w.Finished).Where(p => !p.IsBot)];
        PullRequestEntry[] merged = [.. finished.Where(p => p.MergedAt is not null)];
        DurationFigure[] line = [.. weeks.Line.Select(week => Ended(weeks, week, static p => p.FirstReviewAt))];
        return new FlowPart
        {
            FirstReview = line[^1],
            Approval = Ended(weeks, weeks.Week, static p => p.ApprovedAt),
            Merge = Ended(weeks, weeks.Week, static p => p.MergedAt),
            FirstReviewLine = line,
            Opened = weeks.Current.Sum(w => w.Opened),
            Merged = merged.Length,
            Closed = finished.Length - merged.Length,
            MergedWithoutReview = merged.Count(p => p.FirstReviewAt is null || p.FirstReviewAt > p.MergedAt),
            DirectCommits = weeks.Current.Sum(w => w.DirectCommits),
            Commits = weeks.Current.Sum(w => w.Commits),
        };
    }

    /// <summary>The durations up to something that happened in a week, while the pull request was open.</summary>
    private static DurationFigure Ended(TeamWeeks weeks, IsoWeek week, Func<PullRequestEntry, DateTimeOffset?> happened)
    {
        var zone = weeks.Team.Hours.Zone;
        var (start, end) = (week.Start(zone), week.End(zone));
        return DurationFigure.Of(
            from each in weeks.Of(week)
            from pull in each.Finished.Concat(each.Open)
            let at = happened(pull)
            where !pull.IsBot && at >= start && at < end && at <= (pull.MergedAt ?? pull.ClosedAt ?? end)
            select weeks.Worked(pull, at.Value));
    }
}
