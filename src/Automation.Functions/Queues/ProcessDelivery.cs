using System.Text;
using Automation.Pipeline.Deliveries;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Queues;

/// <summary>Handles one delivery. An exception leaves the message to the host: it shows it again, and at last makes it poison.</summary>
public sealed class ProcessDelivery(DeliveryProcessor processor)
{
    [Function(nameof(ProcessDelivery))]
    public Task Run(
        [QueueTrigger("%Storage:Queues:Deliveries%", Connection = "AzureWebJobsStorage")] string message,
        CancellationToken cancellationToken) =>
        processor.ProcessAsync(Encoding.UTF8.GetBytes(message), cancellationToken);
}
