using Automation.Core.Ports;

namespace Automation.Core.Facts;

/// <summary>The fact of a review.</summary>
public static class ReviewFacts
{
    /// <param name="pull">The pull request at the time of the review, as far as it is known then: its size may be missing.</param>
    public static Fact Of(ReviewState review, PullRequestState pull) => new()
    {
        Installation = pull.Key.Installation,
        Repository = pull.Key.Repository,
        At = review.SubmittedAt,
        Kind = FactKinds.ReviewSubmitted,
        Subject = review.Id.ToString(CultureInfo.InvariantCulture),
        Data = FactData.Of(
            (FactData.Number, FactData.Padded(pull.Key.Number)),
            (FactData.Reviewer, review.Reviewer),
            (FactData.Bot, FactData.Flag(review.IsBot)),
            (FactData.State, review.State?.ToLowerInvariant()),
            ("commit", review.Commit?.Value),
            (FactData.Title, FactData.FirstLine(pull.Title)),
            (FactData.Author, pull.Author),
            (FactData.AuthorBot, FactData.Flag(pull.IsBot)),
            (FactData.Created, FactData.Time(pull.CreatedAt)),
            (FactData.Open, FactData.Flag(pull is { MergedAt: null, ClosedAt: null }))),
    };
}
