using Automation.Core.Debts;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// A label was renamed or deleted: what was noted under its name stays readable. GitHub does not say when it happened, so it is dated by
/// when it was told.
/// </summary>
public sealed class LabelHandler(IDebtStore debts) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["label"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        if (ChangeOf(delivery) is not { } change)
        {
            return DeliveryOutcome.Ignored("no label was renamed or deleted");
        }

        await debts.AddAsync(target.Installation, target.Repository, change, cancellationToken);
        return DeliveryOutcome.Done(change.To is null ? "noted that a label was deleted" : "noted that a label was renamed");
    }

    private static LabelChange? ChangeOf(Delivery delivery)
    {
        var former = delivery.Payload.Object("changes")?.Object("name")?.Text("from");
        return (delivery.Action, delivery.Payload.Object("label")?.Text("name"), former) switch
        {
            ("deleted", { } name, _) => new LabelChange(delivery.ReceivedAt, name, null),
            ("edited", { } name, { } from) when from != name => new LabelChange(delivery.ReceivedAt, from, name),
            _ => null,
        };
    }
}
