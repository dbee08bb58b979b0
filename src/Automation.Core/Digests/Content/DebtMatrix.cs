namespace Automation.Core.Digests.Content;

/// <summary>
/// Open debt items by impact (rows) and effort (columns), in the policy's order of labels. An item stands in one cell; of several
/// labels of a group the first in the policy's order counts.
/// </summary>
/// <param name="Impact">
/// The labels of the repositories that have an item in the matrix, each once without regard to case, by repository name.
/// </param>
/// <param name="Effort">See <paramref name="Impact"/>.</param>
/// <param name="Cells">Counts, by row and column.</param>
/// <param name="Unsorted">Open items that lack one of the two labels, or both.</param>
public sealed record DebtMatrix(
    IReadOnlyList<string> Impact, IReadOnlyList<string> Effort, IReadOnlyList<IReadOnlyList<int>> Cells, int Unsorted);
