namespace Automation.Core.Ports;

/// <summary>A stored value and the tag that a write must present to replace it.</summary>
public sealed record Versioned<T>(T Value, string ETag);
