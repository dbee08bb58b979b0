using System.Text;
using Automation.Core.Messages;
using Automation.Pipeline.Digests;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Queues;

/// <summary>Sends one recipient one digest. What the host gives up on, the next <see cref="Timers.WeeklyDigest"/> asks for anew.</summary>
public sealed class SendDigest(DigestConsumer digests)
{
    [Function(nameof(SendDigest))]
    public Task Run(
        [QueueTrigger(QueueNames.Digests, Connection = "AzureWebJobsStorage")] string message, CancellationToken cancellationToken) =>
        digests.ProcessAsync(Encoding.UTF8.GetBytes(message), cancellationToken);
}
