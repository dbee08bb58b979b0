using Automation.Core.Facts;
using Automation.Core.Ports;

namespace Automation.Core.Digests.Weeks;

/// <summary>Which reviews count: those that a human other than the author submits while the pull request is open.</summary>
internal static class ReviewFold
{
    public static void Apply(PullRequestBook book, Fact fact)
    {
        if (fact.Kind != FactKinds.ReviewSubmitted
            || fact.Flag(FactData.Bot) == true
            || fact.Integer(FactData.Number) is not { } number
            || book.IsFinished(number)
            || (book.Find(number) ?? Introduce(book, fact, number)) is not { } entry
            || fact.At < entry.OpenedAt
            || IsOwn(entry, fact))
        {
            return;
        }

        var approves = string.Equals(fact.Text(FactData.State), "approved", StringComparison.OrdinalIgnoreCase);
        book.Keep(entry with
        {
            FirstReviewAt = entry.FirstReviewAt ?? fact.At,
            ApprovedAt = entry.ApprovedAt ?? (approves ? fact.At : null),
        });
    }

    /// <summary>Null for one that ended before: people review also what was merged a week ago.</summary>
    private static PullRequestEntry? Introduce(PullRequestBook book, Fact fact, int number) =>
        fact.Flag(FactData.Open) != false && fact.Time(FactData.Created) is not null ? book.Introduce(number, fact) : null;

    private static bool IsOwn(PullRequestEntry entry, Fact fact)
    {
        var author = entry.Author.Length > 0 ? entry.Author : fact.Text(FactData.Author);
        return fact.Text(FactData.Reviewer) is { Length: > 0 } reviewer
            && string.Equals(reviewer, author, StringComparison.OrdinalIgnoreCase);
    }
}
