using Automation.Core.Messages;

namespace Automation.Storage.Options;

/// <summary>
/// What the queues are called in the storage account, for accounts that other apps use too. The embedded store has no use for it: it
/// keeps the names of <see cref="QueueNames"/>.
/// </summary>
public sealed class StorageQueueOptions
{
    public string Deliveries { get; set; } = QueueNames.Deliveries;

    public string Evaluations { get; set; } = QueueNames.Evaluations;

    public string Digests { get; set; } = QueueNames.Digests;
}
