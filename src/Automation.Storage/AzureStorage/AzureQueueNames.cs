using Automation.Core.Messages;
using Automation.Storage.Options;

namespace Automation.Storage.AzureStorage;

/// <summary>
/// The queues' names in the storage account, by those that the suite knows them by (<see cref="QueueNames"/>). A poison queue's name
/// follows its queue's, since the Functions host derives it so.
/// </summary>
internal sealed class AzureQueueNames(StorageQueueOptions options)
{
    public string Of(string queue) => queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal)
        ? Of(queue[..^QueueNames.PoisonSuffix.Length]) + QueueNames.PoisonSuffix
        : queue switch
        {
            QueueNames.Deliveries => options.Deliveries,
            QueueNames.Evaluations => options.Evaluations,
            QueueNames.Digests => options.Digests,
            _ => throw new ArgumentOutOfRangeException(nameof(queue), queue, "There is no such queue."),
        };
}
