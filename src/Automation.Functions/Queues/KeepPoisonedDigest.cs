using System.Text;
using Automation.Pipeline.Digests;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Queues;

/// <summary>
/// Keeps a request that the host has given up on; <see cref="Timers.WeeklyDigest"/> asks for the digest anew while it is due.
/// </summary>
public sealed class KeepPoisonedDigest(DigestConsumer digests)
{
    [Function(nameof(KeepPoisonedDigest))]
    public Task Run(
        [QueueTrigger("%Storage:Queues:Digests%-poison", Connection = "AzureWebJobsStorage")] string message,
        CancellationToken cancellationToken) =>
        digests.GiveUpAsync(Encoding.UTF8.GetBytes(message), "the host gave it up after repeated failures", cancellationToken);
}
