using Automation.Core.Ports;

namespace Automation.Core.Facts;

/// <summary>The facts of a pull request's life.</summary>
public static class PullRequestFacts
{
    /// <summary>That it was opened, with title, labels and size as they are now: saved anew with every event.</summary>
    public static Fact Opened(PullRequestState state) =>
        Of(state, FactKinds.PullRequestOpened, state.CreatedAt, FactData.Padded(state.Key.Number));

    /// <summary>That it was merged, or closed without a merge; null while it is open.</summary>
    public static Fact? Ended(PullRequestState state) =>
        state.MergedAt is { } merged ? Of(state, FactKinds.PullRequestMerged, merged, FactData.Padded(state.Key.Number))
        : state.ClosedAt is { } closed ? Turned(state, FactKinds.PullRequestClosed, closed)
        : null;

    /// <summary>
    /// That it became ready or a draft, or was reopened. Whether it was a draft when it was opened is such a fact too, since
    /// <see cref="Opened"/> is written over: <see cref="FactKinds.PullRequestDrafted"/> at <see cref="PullRequestState.CreatedAt"/>.
    /// </summary>
    public static Fact Turned(PullRequestState state, string kind, DateTimeOffset at) =>
        Of(state, kind, at, FactData.Subject(state.Key.Number, at));

    private static Fact Of(PullRequestState state, string kind, DateTimeOffset at, string subject) => new()
    {
        Installation = state.Key.Installation,
        Repository = state.Key.Repository,
        At = at,
        Kind = kind,
        Subject = subject,
        Data = FactData.Of(
            (FactData.Title, FactData.FirstLine(state.Title)),
            (FactData.Author, state.Author),
            (FactData.Bot, FactData.Flag(state.IsBot)),
            (FactData.Draft, FactData.Flag(state.IsDraft)),
            ("base", state.BaseRef),
            (FactData.Head, state.HeadSha?.Value),
            (FactData.Created, FactData.Time(state.CreatedAt)),
            (FactData.Additions, FactData.Count(state.Additions)),
            (FactData.Deletions, FactData.Count(state.Deletions)),
            (FactData.MergeCommit, state.MergedAt is null ? null : state.MergeCommit?.Value),
            (FactData.Labels, FactData.Lines(state.Labels))),
    };
}
