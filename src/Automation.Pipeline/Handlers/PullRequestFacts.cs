using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>The facts that an event about a pull request yields.</summary>
internal static class PullRequestFacts
{
    /// <summary>The closing event repeats the opening, so that a lost delivery costs no figure.</summary>
    public static IReadOnlyList<Fact> Of(PullRequestTarget target, string? action, PullRequestPayload pull) => action switch
    {
        "opened" => [.. Opened(target, pull)],
        "ready_for_review" => [Of(target, FactKinds.PullRequestReady, pull.UpdatedAt, pull)],
        "closed" => [.. Opened(target, pull), .. Closed(target, pull)],
        _ => [],
    };

    private static IEnumerable<Fact> Opened(PullRequestTarget target, PullRequestPayload pull)
    {
        if (pull.CreatedAt is { } at)
        {
            yield return Of(target, FactKinds.PullRequestOpened, at, pull);
        }
    }

    private static IEnumerable<Fact> Closed(PullRequestTarget target, PullRequestPayload pull)
    {
        if (pull.MergedAt is { } merged)
        {
            yield return Of(target, FactKinds.PullRequestMerged, merged, pull);
        }
        else if (pull.ClosedAt is { } closed)
        {
            yield return Of(target, FactKinds.PullRequestClosed, closed, pull);
        }
    }

    private static Fact Of(PullRequestTarget target, string kind, DateTimeOffset at, PullRequestPayload pull) => new()
    {
        Installation = target.Key.Installation,
        Repository = target.Key.Repository,
        At = at,
        Kind = kind,
        Subject = FactData.Number(pull.Number),
        Data = FactData.Of(
            ("author", pull.Author.Login),
            ("bot", FactData.Flag(pull.Author.IsBot)),
            ("draft", FactData.Flag(pull.IsDraft)),
            ("base", pull.BaseRef),
            ("head", pull.HeadSha?.Value),
            ("created", FactData.Time(pull.CreatedAt)),
            ("additions", FactData.Count(pull.Additions)),
            ("deletions", FactData.Count(pull.Deletions)),
            ("merge-commit", pull.MergedAt is null ? null : pull.MergeCommit?.Value),
            ("labels", FactData.Lines(pull.Labels))),
    };
}
