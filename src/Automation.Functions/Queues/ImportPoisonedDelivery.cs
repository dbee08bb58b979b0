using System.Text;
using Automation.Pipeline.Deliveries;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Queues;

/// <summary>Records a delivery that the host has given up on among the failed ones, from where it can be run again.</summary>
public sealed class ImportPoisonedDelivery(DeliveryProcessor processor)
{
    [Function(nameof(ImportPoisonedDelivery))]
    public Task Run(
        [QueueTrigger("%Storage:Queues:Deliveries%-poison", Connection = "AzureWebJobsStorage")] string message,
        CancellationToken cancellationToken) =>
        processor.GiveUpAsync(Encoding.UTF8.GetBytes(message), "the host gave it up after repeated failures", cancellationToken);
}
