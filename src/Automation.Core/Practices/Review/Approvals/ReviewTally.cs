using Automation.Core.Policies.Approvals;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>
/// Where each reviewer stands, in the order of their reviews. A person's latest approval or change request counts; a dismissed review
/// falls back to that person's previous one that was not dismissed; comments and pending reviews change nothing. Only reviews count, never
/// comments: a comment can be edited after the fact.
/// </summary>
public sealed class ReviewTally
{
    private readonly bool staleCount;

    private ReviewTally(IReadOnlyList<StandingReview> approvals, IReadOnlyList<StandingReview> requests, bool staleCount)
    {
        this.staleCount = staleCount;
        Approvals = approvals;
        Requests = requests;
    }

    /// <summary>The approvals that stand, those that do not count too.</summary>
    public IReadOnlyList<StandingReview> Approvals { get; }

    /// <summary>The change requests that stand, those that do not count too. None goes stale.</summary>
    public IReadOnlyList<StandingReview> Requests { get; }

    /// <summary>People whose approval counts.</summary>
    public IReadOnlyList<string> Approvers => field ??= [.. Approvals.Where(Counts).Select(a => a.Login)];

    /// <summary>People whose change request counts.</summary>
    public IReadOnlyList<string> Requesters => field ??= [.. Requests.Where(r => r.Refusal is null).Select(r => r.Login)];

    /// <summary>Approvals that would count if they were not of another version.</summary>
    public IReadOnlyList<StandingReview> Stale =>
        field ??= [.. Approvals.Where(a => a.Refusal is null && !a.Freshness.IsFresh)];

    internal static ReviewTally Of(
        PullRequestSnapshot snapshot, StaleApprovals stale, Eligibility eligibility, ReviewFreshness freshness)
    {
        var standing = Standing(snapshot.Reviews).ToLookup(r => r.State);
        return new ReviewTally(
            [
                .. standing[ReviewState.Approved].Select(r => new StandingReview(
                    r, Eligibility.Refusal(r) ?? eligibility.RefusalOf(r.Author.Login), freshness.Of(r))),
            ],
            [
                .. standing[ReviewState.ChangesRequested].Where(r => !r.Author.Is(snapshot.Author.Login)).Select(r => new StandingReview(
                    r, Eligibility.Refusal(r), Freshness.Fresh)),
            ],
            stale == StaleApprovals.Count);
    }

    /// <summary>Whether a standing approval counts.</summary>
    internal bool Counts(StandingReview approval) => approval.Refusal is null && (staleCount || approval.Freshness.IsFresh);

    /// <summary>Each person's last review that decides and was not dismissed.</summary>
    private static IEnumerable<Snapshots.Review> Standing(IReadOnlyList<Snapshots.Review> reviews) => reviews
        .Select((review, index) => (Review: review, Index: index))
        .Where(r => r.Review.State is ReviewState.Approved or ReviewState.ChangesRequested)
        .GroupBy(r => r.Review.Author.Login, StringComparer.OrdinalIgnoreCase)
        .Select(person => person.Last())
        .OrderBy(r => r.Index)
        .Select(r => r.Review);
}
