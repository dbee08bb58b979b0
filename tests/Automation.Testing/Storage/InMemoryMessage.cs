namespace Automation.Testing.Storage;

/// <summary>A message as it lies in an in-memory queue.</summary>
public sealed record InMemoryMessage(string Id, string Receipt, ReadOnlyMemory<byte> Body, DateTimeOffset VisibleAt, long DequeueCount);
