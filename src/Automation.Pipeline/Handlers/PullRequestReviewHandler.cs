using System.Text.Json;
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

        if (delivery.Action == "submitted" && FactOf(target, delivery.Payload.Object("review")) is { } fact)
        {
            await facts.SaveAsync([fact], cancellationToken);
        }

        return await requests.RequestAsync(target, cancellationToken);
    }

    private static Fact? FactOf(PullRequestTarget target, JsonElement? payload)
    {
        if (payload is not { } review || review.Number("id") is not { } id || review.Time("submitted_at") is not { } at)
        {
            return null;
        }

        var reviewer = ActorPayload.Of(review, "user");
        return new Fact
        {
            Installation = target.Key.Installation,
            Repository = target.Key.Repository,
            At = at,
            Kind = FactKinds.ReviewSubmitted,
            Subject = id.ToString(CultureInfo.InvariantCulture),
            Data = FactData.Of(
                ("number", FactData.Number(target.Key.Number)),
                ("reviewer", reviewer.Login),
                ("bot", FactData.Flag(reviewer.IsBot)),
                ("author", target.Pull.Author.Login),
                ("state", review.Text("state")?.ToLowerInvariant()),
                ("commit", review.Sha("commit_id")?.Value)),
        };
    }
}
