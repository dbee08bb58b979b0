using System.Text.Json;
using Automation.Core.Facts;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>Reviews were submitted, edited or dismissed: the fact is noted, and the pull request is evaluated.</summary>
public sealed class PullRequestReviewHandler(IFactStore facts, PullRequestRequests requests) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["pull_request_review"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (PullRequestTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        if (delivery.Action == "submitted" && delivery.Payload.Object("review") is { } review
            && FactOf(target, review) is { } fact)
        {
            await facts.SaveAsync([fact], cancellationToken);
        }

        return await requests.RequestAsync(target, cancellationToken);
    }

    private static Fact? FactOf(PullRequestTarget target, JsonElement review)
    {
        if (PullRequestFactNotes.StateOf(target) is not { } pull
            || review.Number("id") is not { } id
            || review.Time("submitted_at") is not { } at)
        {
            return null;
        }

        var reviewer = ActorPayload.Of(review, "user");
        var state = new ReviewState
        {
            Id = id,
            SubmittedAt = at,
            Reviewer = reviewer.Login,
            IsBot = reviewer.IsBot,
            State = review.Text("state"),
            Commit = review.Sha("commit_id"),
        };
        return ReviewFacts.Of(state, pull);
    }
}
