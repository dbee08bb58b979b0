namespace Automation.Core.Practices.Review.Approvals;

/// <summary>The review by which one person stands: the last that decides and was not dismissed.</summary>
/// <param name="Refusal">Why it does not count whatever it was given to, in a few words: "cannot push here"; null where it does.</param>
public sealed record StandingReview(Snapshots.Review Review, string? Refusal, Freshness Freshness)
{
    public string Login => Review.Author.Login;
}
