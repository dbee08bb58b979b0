namespace Automation.Cli.Documents;

/// <summary>Open issues and pull requests by impact (rows) and effort (columns).</summary>
/// <param name="Cells">Counts, by row and column.</param>
/// <param name="Unsorted">Those that lack one of the two labels, or both.</param>
internal sealed record DebtMatrixDocument(
    IReadOnlyList<string> Impact, IReadOnlyList<string> Effort, IReadOnlyList<IReadOnlyList<int>> Cells, int Unsorted);
