using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>Tells who could approve: people who may, and did not, and teams that have such people.</summary>
internal sealed class ReviewersToAsk(PullRequestSnapshot snapshot, Eligibility eligibility, KnownTeams teams, ReviewTally tally)
{
    /// <summary>Logins and visible teams whose review was asked for and is still to come.</summary>
    public IReadOnlyList<string> Asked { get; } = [.. snapshot.ReviewRequests.Where(r => r.MayBeNamed).Select(r => r.Reviewer)];

    /// <summary>Those of the named ones who could approve, people who were asked first.</summary>
    public IReadOnlyList<string> Among(IEnumerable<string> logins, IEnumerable<string> teamNames) =>
        InOrder([.. logins.Where(CouldApprove), .. teamNames.Where(CouldHelp)]);

    /// <summary>Where anyone could: those who approved an older version, and those who were asked.</summary>
    public IReadOnlyList<string> AmongAll() => InOrder(
    [
        .. tally.Stale.Select(s => s.Login),
        .. snapshot.ReviewRequests.Where(r => r.MayBeNamed && (r.IsTeam || CouldApprove(r.Reviewer))).Select(r => r.Reviewer),
    ]);

    /// <summary>Whether somebody may approve, as far as that is known, and has not.</summary>
    public bool CouldApprove(string login) =>
        !new Actor(login).IsBot
        && eligibility.RefusalOf(login) is null
        && !tally.Approvers.Contains(login, StringComparer.OrdinalIgnoreCase);

    private bool CouldHelp(string team) => teams.IsVisible(team) && (teams.MembersOf(team)?.Any(CouldApprove) ?? true);

    private IReadOnlyList<string> InOrder(IEnumerable<string> names) =>
    [
        .. names.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(n => !Asked.Contains(n, StringComparer.OrdinalIgnoreCase)),
    ];
}
