using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>
/// Who may approve. People who cannot push, bots and accounts that are nobody's never may; whoever wrote a part of the change may where
/// policy allows.
/// </summary>
internal sealed class Eligibility(PullRequestSnapshot snapshot, ApprovalSettings settings)
{
    /// <summary>Who wrote the commits.</summary>
    public Contributors Contributors { get; } = Contributors.Of(snapshot.Commits);

    /// <summary>Why a review decides nothing, whoever wrote the change; null where it may.</summary>
    public static string? Refusal(Snapshots.Review review) =>
        review.Author.IsBot ? "a bot"
        : review.Author.Is(Actor.Ghost.Login) ? "a deleted account"
        : review.Author.Kind != ActorKind.User ? "not a person's account"
        : !review.AuthorCanPush ? "cannot push here"
        : null;

    /// <summary>Why somebody may not approve this very change; null where they may, as far as the commits tell.</summary>
    public string? RefusalOf(string login) =>
        snapshot.Author.Is(login) ? (settings.AllowAuthor ? null : "the author")
        : Contributors.Of(login) switch
        {
            Contribution.Committer when !settings.AllowContributors => "wrote a part of it",
            Contribution.CoAuthor when !settings.AllowContributors && !settings.AllowCoAuthors => "a co-author",
            _ => null,
        };
}
