using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>
/// Where each reviewer stands. A person's latest approval or change request counts; a dismissed review falls back to that
/// person's previous one that was not dismissed; comments and pending reviews change nothing. The author, bots and people who
/// cannot push never count, as in GitHub's own branch protection.
/// </summary>
/// <param name="Approvers">People whose approval counts, in the order of their reviews.</param>
/// <param name="Requesters">People whose change request stands, in the order of their reviews.</param>
/// <param name="NotCounted">Standing approvals that do not count, each with the reason: "dave (cannot push here)".</param>
public sealed record ReviewTally(
    IReadOnlyList<string> Approvers,
    IReadOnlyList<string> Requesters,
    IReadOnlyList<string> NotCounted)
{
    public static ReviewTally Of(PullRequestSnapshot snapshot, ApprovalSettings settings)
    {
        var tally = (Approvers: new List<string>(), Requesters: new List<string>(), NotCounted: new List<string>());
        foreach (var review in Standing(snapshot.Reviews))
        {
            var login = review.Author.Login;
            var banned = Ban(review, snapshot.Author);
            if (review.State == ReviewState.ChangesRequested)
            {
                if (banned is null)
                {
                    tally.Requesters.Add(login);
                }
            }
            else if ((banned ?? OutsideList(review.Author, settings.From)) is { } reason)
            {
                tally.NotCounted.Add($"{login} ({reason})");
            }
            else
            {
                tally.Approvers.Add(login);
            }
        }

        return new ReviewTally(tally.Approvers, tally.Requesters, tally.NotCounted);
    }

    /// <summary>Each person's last review that decides and was not dismissed.</summary>
    private static IEnumerable<Snapshots.Review> Standing(IReadOnlyList<Snapshots.Review> reviews) => reviews
        .Select((review, index) => (Review: review, Index: index))
        .Where(r => r.Review.State is ReviewState.Approved or ReviewState.ChangesRequested)
        .GroupBy(r => r.Review.Author.Login, StringComparer.OrdinalIgnoreCase)
        .Select(person => person.Last())
        .OrderBy(r => r.Index)
        .Select(r => r.Review);

    private static string? Ban(Snapshots.Review review, Actor author) =>
        review.Author.Is(author.Login) ? "the author"
        : review.Author.IsBot ? "a bot"
        : !review.AuthorCanPush ? "cannot push here"
        : null;

    private static string? OutsideList(Actor reviewer, IReadOnlyList<string> from) =>
        from.Count == 0 || from.Any(reviewer.Is) ? null : "not in approvals.from";
}
