namespace Automation.Storage.Entities;

/// <summary>Some rows of a range, in order.</summary>
/// <param name="Next">What <see cref="EntityRange.After"/> continues with; null when the range is at its end.</param>
internal sealed record EntityPage(IReadOnlyList<StoredEntity> Items, string? Next);
