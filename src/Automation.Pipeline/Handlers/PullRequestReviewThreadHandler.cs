using Automation.Pipeline.Deliveries;

namespace Automation.Pipeline.Handlers;

/// <summary>Review threads were resolved or opened again: the pull request is evaluated.</summary>
public sealed class PullRequestReviewThreadHandler(PullRequestRequests requests) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["pull_request_review_thread"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken) =>
        PullRequestTarget.Of(delivery, out var refusal) is { } target
            ? await requests.RequestAsync(target, cancellationToken)
            : refusal;
}
