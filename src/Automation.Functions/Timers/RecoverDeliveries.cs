using Automation.Pipeline.Recovery;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Timers;

/// <summary>Asks GitHub to send again the deliveries that did not arrive.</summary>
public sealed class RecoverDeliveries(DeliveryRecovery recovery)
{
    [Function(nameof(RecoverDeliveries))]
    public Task Run([TimerTrigger("%Schedules:RecoverDeliveries%")] TimerInfo timer, CancellationToken cancellationToken) =>
        recovery.RunAsync(cancellationToken);
}
