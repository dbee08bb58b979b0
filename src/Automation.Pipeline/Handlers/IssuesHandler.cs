using Automation.Core.Facts;
using Automation.Pipeline.Debts;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>Issues were opened, labelled or closed: the register of debt follows, and the facts of which figures are computed.</summary>
public sealed class IssuesHandler(IFactStore facts, DebtNotes debts) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["issues"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        if (IssuePayload.Of(delivery.Payload) is not { } issue)
        {
            return DeliveryOutcome.Ignored("the payload names no issue");
        }

        var turn = LabelTurn.Of(delivery);
        if (turn.IsUnnamed)
        {
            return DeliveryOutcome.Ignored("the label was deleted from the repository, not taken off the issue");
        }

        var state = StateOf(target, issue);
        var isGone = delivery.Action is "deleted" or "transferred";
        if (isGone && state.IsOpen)
        {
            // It is as little open here as what was closed, but no debt was paid by it: it leaves without its labels.
            state = state with { IsOpen = false, Labels = [] };
        }

        state = state with { Labels = await debts.SeeAsync(state, turn, isGone, cancellationToken) };
        await facts.SaveAsync(delivery.Action == "opened" ? IssueFacts.Of(state) : IssueFacts.Changed(state), cancellationToken);
        return DeliveryOutcome.Done($"noted issue #{issue.Number}");
    }

    private static IssueState StateOf(RepositoryTarget target, IssuePayload issue) => new()
    {
        Installation = target.Installation,
        Repository = target.Repository,
        Number = issue.Number,
        Title = issue.Title,
        Author = issue.Author.Login,
        IsBot = issue.Author.IsBot,
        IsOpen = !issue.IsClosed,
        CreatedAt = issue.CreatedAt ?? issue.UpdatedAt,
        UpdatedAt = issue.UpdatedAt,
        ClosedAt = issue.ClosedAt,
        MilestoneDueOn = issue.MilestoneDueOn,
        Labels = issue.Labels,
    };
}
