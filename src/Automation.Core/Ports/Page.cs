namespace Automation.Core.Ports;

/// <summary>One page of a list.</summary>
/// <param name="Continuation">Opaque; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);
