using Automation.Pipeline.Decisions;
using Automation.Pipeline.Deliveries;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// A pull request was merged or closed: the records that it proposed are no longer proposed, and the pull requests that add records
/// beside them are evaluated anew.
/// </summary>
public sealed class DecisionProposalHandler(IPullRequestStore pullRequests, DecisionProposalNotes notes) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["pull_request"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (PullRequestTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        // The row knows whether it was opened again since.
        var isClosed = target.Pull.IsClosed && (await pullRequests.GetAsync(target.Key, cancellationToken))?.Value.IsClosed == true;
        return isClosed && await notes.WithdrawAsync(target.Key, cancellationToken)
            ? DeliveryOutcome.Done($"noted that pull request #{target.Key.Number} proposes no decisions any more")
            : DeliveryOutcome.Ignored("the pull request proposes what it did");
    }
}
