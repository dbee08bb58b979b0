namespace Automation.Core.Ports;

/// <summary>Which deliveries have grown too old.</summary>
/// <param name="Now">A lease that ends later is live.</param>
/// <param name="Before">What was received and ended before goes.</param>
/// <param name="FailedBefore">What failed goes only if it failed before this: it may be replayed until then.</param>
public sealed record LedgerLimits(DateTimeOffset Now, DateTimeOffset Before, DateTimeOffset FailedBefore)
{
    /// <summary>Whether nobody needs the delivery's row any more.</summary>
    public bool AreOver(DeliveryRecord delivery) => delivery switch
    {
        { State: DeliveryState.Received, LeaseUntil: { } lease } when lease > Now => false,
        { State: DeliveryState.Failed } => LastTouch(delivery) < FailedBefore,
        _ => LastTouch(delivery) < Before,
    };

    private static DateTimeOffset LastTouch(DeliveryRecord delivery) =>
        new[] { delivery.ReceivedAt, delivery.FinishedAt ?? default, delivery.FailedAt ?? default }.Max();
}
