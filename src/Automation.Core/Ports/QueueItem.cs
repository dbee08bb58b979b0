namespace Automation.Core.Ports;

/// <summary>A message taken from a queue: invisible to others until its visibility time-out ends.</summary>
/// <param name="Receipt">Proof of this take; another take makes it void.</param>
/// <param name="DequeueCount">How often it was taken, this time included.</param>
public sealed record QueueItem(string Id, string Receipt, ReadOnlyMemory<byte> Body, long DequeueCount);
