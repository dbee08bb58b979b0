namespace Automation.Git.Repositories;

/// <summary>
/// Whom a commit names. Co-authors are those of its <c>Co-authored-by</c> trailers
/// (https://docs.github.com/articles/creating-a-commit-with-multiple-authors); GitHub writes one for whoever suggested a change, too.
/// </summary>
internal static class CommitPeople
{
    private const string CoAuthor = "Co-authored-by";

    /// <summary>The author first, then co-authors; one person is one e-mail address.</summary>
    public static IReadOnlyList<CommitPerson> AuthorsOf(GitCommit commit) =>
    [
        .. commit.Trailers.Where(static t => t.Is(CoAuthor)).Select(static t => AccountNames.PersonOfTrailer(t.Value))
            .Prepend(AccountNames.PersonOf(commit.Author))
            .DistinctBy(static p => (p.Email ?? p.Name)?.ToUpperInvariant()),
    ];
}
