namespace Automation.Core.Digests.Content;

/// <summary>Open debt items by impact (rows) and effort (columns), in the policy's order of labels.</summary>
/// <param name="Cells">Counts, by row and column.</param>
/// <param name="Unsorted">Open items without both labels.</param>
public sealed record DebtMatrix(
    IReadOnlyList<string> Impact, IReadOnlyList<string> Effort, IReadOnlyList<IReadOnlyList<int>> Cells, int Unsorted);
