using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>The pull request that a delivery is about.</summary>
internal sealed record PullRequestTarget(PullRequestKey Key, PullRequestPayload Pull)
{
    public PullRequestSighting Sighting => new(Pull.UpdatedAt, Pull.HeadSha, Pull.IsClosed);

    /// <summary>Null where the delivery does not say which; <paramref name="refusal"/> then says what is missing.</summary>
    public static PullRequestTarget? Of(Delivery delivery, out DeliveryOutcome refusal)
    {
        refusal = DeliveryOutcome.Ignored("the payload names no pull request");
        if (RepositoryTarget.Of(delivery, out var none) is not { } repository)
        {
            refusal = none;
            return null;
        }

        return PullRequestPayload.Of(delivery.Payload) is { } pull
            ? new PullRequestTarget(repository.PullRequest(pull.Number), pull)
            : null;
    }
}
