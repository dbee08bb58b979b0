namespace Automation.Pipeline.Retaining;

/// <summary>A part of a run's work.</summary>
/// <param name="Class">Why it goes: one of <see cref="RetentionClasses"/>.</param>
/// <param name="Batches">Removes as it is read, and yields the size of each batch.</param>
internal sealed record Removal(string Class, IAsyncEnumerable<int> Batches);
