using System.Text;
using Automation.Pipeline.Digests;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Queues;

/// <summary>Sends one recipient one digest.</summary>
public sealed class SendDigest(DigestConsumer digests)
{
    [Function(nameof(SendDigest))]
    public Task Run(
        [QueueTrigger("%Storage:Queues:Digests%", Connection = "AzureWebJobsStorage")] string message,
        CancellationToken cancellationToken) =>
        digests.ProcessAsync(Encoding.UTF8.GetBytes(message), cancellationToken);
}
