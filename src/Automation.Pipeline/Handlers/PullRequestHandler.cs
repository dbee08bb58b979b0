using Automation.Pipeline.Debts;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// Pull requests were opened, changed or closed: the register of debt follows, facts are noted, and open ones are evaluated.
/// </summary>
public sealed class PullRequestHandler(IFactStore facts, DebtNotes debts, PullRequestRequests requests) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["pull_request"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (PullRequestTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        // A label that was deleted from the repository says nothing of the pull request: what is known of its labels stays.
        var turn = LabelTurn.Of(delivery);
        if (!turn.IsUnnamed && PullRequestFactNotes.StateOf(target) is { } seen)
        {
            var state = seen with { Labels = await debts.SeeAsync(seen, turn, cancellationToken) };
            await facts.SaveAsync(PullRequestFactNotes.Of(state, delivery.Action), cancellationToken);
        }

        return await requests.RequestAsync(target, cancellationToken);
    }
}
