using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>Tells who could approve: people who may, and did not, and teams that have such people.</summary>
internal sealed class ReviewersToAsk(ReviewSubject subject, KnownTeams teams)
{
    /// <summary>Those of the named ones who could approve, people who were asked first.</summary>
    public IReadOnlyList<string> Among(IEnumerable<string> logins, IEnumerable<string> teamNames) =>
        InOrder([.. logins.Where(CouldApprove), .. teamNames.Where(CouldHelp)]);

    /// <summary>Where anyone could: those who approved an older version, and those who were asked.</summary>
    public IReadOnlyList<string> AmongAll() => InOrder(
    [
        .. subject.Tally.Stale.Select(s => s.Login),
        .. subject.Snapshot.ReviewRequests.Where(r => r.MayBeNamed && (r.IsTeam || CouldApprove(r.Reviewer))).Select(r => r.Reviewer),
    ]);

    /// <summary>Whether somebody may approve, as far as that is known, and has not.</summary>
    public bool CouldApprove(string login) =>
        !new Actor(login).IsBot
        && subject.Eligibility.RefusalOf(login) is null
        && !subject.Tally.Approvers.Contains(login, StringComparer.OrdinalIgnoreCase);

    private bool CouldHelp(string team) => teams.IsVisible(team) && (teams.MembersOf(team)?.Any(CouldApprove) ?? true);

    private IReadOnlyList<string> InOrder(IEnumerable<string> names) =>
    [
        .. names.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(n => !subject.Asked.Contains(n, StringComparer.OrdinalIgnoreCase)),
    ];
}
