using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Core.Digests.Weeks;

namespace Automation.Core.Digests.Content;

/// <summary>
/// Computes a team's digest from its repositories' weeks. Pure: the same weeks, in any order of repositories, give the same digest,
/// whenever it is built. What each figure means is said where it is kept, in the parts of <see cref="Digest"/>.
/// </summary>
public static class DigestBuilder
{
    /// <param name="repositories">Each once. A week that one lacks is taken as one in which nothing happened.</param>
    public static Digest Build(Team team, IsoWeek week, IReadOnlyList<TeamRepository> repositories, DigestContext context)
    {
        var weeks = new TeamWeeks(team, week, repositories);
        var links = new DigestLinks(context.Web, weeks.AsOf);
        var attention = AttentionFigures.Of(weeks, links);
        var digest = new Digest
        {
            Team = team,
            Week = week,
            Subject = "",
            Preheader = "",
            Repositories = repositories.Count,
            IsQuiet = !attention.HasNews && weeks.Current.All(IsQuiet),
            Notices = context.Notices,
            Attention = attention,
            Practices = PracticeFigures.Of(weeks),
            Flow = FlowFigures.Of(weeks),
            Debt = DebtFigures.Of(weeks, links, context.DebtTarget),
            Decisions = DecisionFigures.Of(weeks, links),
            DecisionsWaived = DecisionFigures.Waived(weeks),
            Waivers = WaiverFigures.Of(weeks),
        };
        return digest with { Subject = SubjectLine.Of(digest), Preheader = PreheaderLine.Of(digest) };
    }

    private static bool IsQuiet(RepositoryWeek week) =>
        week.Opened + week.Finished.Count(p => !p.IsBot) + week.Commits + week.DebtOpened + week.DebtPaid + week.DecisionsTaken.Count == 0;
}
