using Automation.Git.Repositories;

namespace Automation.Git.History;

/// <summary>
/// Who approved a landing: <c>Reviewed-by</c> and <c>Acked-by</c> trailers, and whoever merged it and is not its author. GitHub's own
/// committer and bots merge without looking, so they approve nothing.
/// </summary>
internal static class Approvals
{
    private static readonly string[] Keys = ["Reviewed-by", "Acked-by"];

    public static IReadOnlyList<Review> Of(Landing landing, Actor author)
    {
        var commits = landing.Merge is { } merge ? landing.Commits.Append(merge) : landing.Commits;
        var reviewers = commits
            .SelectMany(static c => c.Trailers)
            .Where(static t => Keys.Any(t.Is))
            .Select(static t => AccountNames.OfTrailer(t.Value));
        return
        [
            .. reviewers.Concat(Mergers(landing))
                .Where(r => !r.IsBot && r != Actor.Ghost && !r.Is(author.Login))
                .DistinctBy(static r => r.Login.ToUpperInvariant())
                .Select(r => ToReview(r, landing)),
        ];
    }

    private static IEnumerable<Actor> Mergers(Landing landing)
    {
        var people = landing.Merge is { } merge ? [merge.Author] : landing.Commits.Select(static c => c.Committer);
        return people.Where(static p => !p.IsGitHub).Select(AccountNames.Of);
    }

    private static Review ToReview(Actor reviewer, Landing landing) => new()
    {
        Author = reviewer,
        State = ReviewState.Approved,
        SubmittedAt = landing.Last.Committer.At,
        Commit = landing.Head,
    };
}
