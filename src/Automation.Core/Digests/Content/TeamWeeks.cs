using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Core.Digests.Weeks;

namespace Automation.Core.Digests.Content;

/// <summary>The weeks of a team's repositories, in an order that does not depend on how they were given.</summary>
internal sealed class TeamWeeks
{
    private readonly (TeamRepository Repository, RepositoryWeek Week)[] weeks;
    private readonly ILookup<IsoWeek, RepositoryWeek> byWeek;

    public TeamWeeks(Team team, IsoWeek week, IReadOnlyList<TeamRepository> repositories)
    {
        Team = team;
        Week = week;
        AsOf = week.End(team.Hours.Zone);
        Line = [.. Enumerable.Range(1 - DigestLimits.LineWeeks, DigestLimits.LineWeeks).Select(week.Plus)];
        var ordered = repositories
            .OrderBy(r => r.Name.ToString(), StringComparer.OrdinalIgnoreCase)
            .ThenBy(r => r.Name.ToString(), StringComparer.Ordinal);
        weeks = [.. from repository in ordered from each in repository.Weeks select (repository, each)];
        byWeek = weeks.ToLookup(w => w.Week.Week, w => w.Week);
    }

    public Team Team { get; }

    public IsoWeek Week { get; }

    /// <summary>The instant that a digest shows.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The weeks of a line chart, oldest first.</summary>
    public IReadOnlyList<IsoWeek> Line { get; }

    /// <summary>The digest's own week, of every repository.</summary>
    public IEnumerable<RepositoryWeek> Current => Of(Week);

    public IEnumerable<RepositoryWeek> Of(IsoWeek week) => byWeek[week];

    /// <summary>What each repository has of something in the digest's week, by repository name and then in the order given.</summary>
    public IEnumerable<(TeamRepository Repository, T Item)> Each<T>(Func<RepositoryWeek, IEnumerable<T>> items) =>
        from week in weeks where week.Week.Week == Week from item in items(week.Week) select (week.Repository, item);

    /// <summary>Business time from when a pull request was opened to an instant, the time as a draft left out.</summary>
    public TimeSpan Worked(PullRequestEntry pull, DateTimeOffset to) => new OpenTime(pull.OpenedAt, pull.Drafts).Worked(Team.Hours, to);
}
