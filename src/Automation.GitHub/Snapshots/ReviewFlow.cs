using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>Who is asked for a review since when, and the turns of a pull request.</summary>
internal static class ReviewFlow
{
    private const string Team = "Team";

    /// <summary>A team that can be seen by every member of the organisation.</summary>
    private const string Visible = "VISIBLE";

    /// <param name="pending">Whom a review is still awaited of.</param>
    /// <param name="events">When reviews were asked for, oldest first.</param>
    public static IReadOnlyList<ReviewRequest> RequestsOf(PageNode<ReviewRequestNode>? pending, PageNode<RequestedNode>? events)
    {
        var times = new Dictionary<string, DateTimeOffset>(StringComparer.OrdinalIgnoreCase);
        foreach (var asked in events?.Items ?? [])
        {
            times[NameOf(asked.RequestedReviewer)] = asked.CreatedAt;
        }

        return [.. (pending?.Items ?? []).Select(r => RequestOf(r, times))];
    }

    public static IReadOnlyList<PullRequestTurn> TurnsOf(PageNode<TurnNode>? turns) =>
    [
        .. (turns?.Items ?? []).Select(static t => (Kind: KindOf(t), Node: t))
            .Where(static t => t.Kind is not null)
            .OrderBy(static t => t.Node.CreatedAt)
            .Select(static t => new PullRequestTurn(t.Kind!.Value, t.Node.CreatedAt, LeftBy(t.Node))),
    ];

    /// <summary>
    /// A reviewer of whom GitHub tells nothing is a team that the App may not know of, for people are never hidden: it has no name here,
    /// and no time, since its events cannot be told from those of other such teams.
    /// </summary>
    private static ReviewRequest RequestOf(ReviewRequestNode node, Dictionary<string, DateTimeOffset> times)
    {
        var name = NameOf(node.RequestedReviewer);
        DateTimeOffset? asked = name.Length > 0 && times.TryGetValue(name, out var at) ? at : null;
        var isTeam = node.RequestedReviewer is null or { TypeName: Team };
        return new ReviewRequest(name, isTeam, !isTeam || node.RequestedReviewer?.Privacy == Visible, asked, node.AsCodeOwner);
    }

    private static string NameOf(ReviewerNode? reviewer) => reviewer switch
    {
        { TypeName: Team, CombinedSlug: { } slug } => slug,
        { TypeName: { } type, Login: { } login } => Actors.Of(new ActorNode(type, login)).Login,
        _ => "",
    };

    private static PullRequestTurnKind? KindOf(TurnNode turn) => turn.TypeName switch
    {
        "ReadyForReviewEvent" => PullRequestTurnKind.Ready,
        "ConvertToDraftEvent" => PullRequestTurnKind.Drafted,
        "ClosedEvent" => PullRequestTurnKind.Closed,
        "ReopenedEvent" => PullRequestTurnKind.Reopened,
        "HeadRefForcePushedEvent" => PullRequestTurnKind.ForcePushed,
        "BaseRefChangedEvent" or "AutomaticBaseChangeSucceededEvent" => PullRequestTurnKind.Retargeted,
        _ => null,
    };

    private static string? LeftBy(TurnNode turn) => turn.PreviousRefName ?? turn.OldBase;
}
