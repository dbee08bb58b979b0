using Automation.Core.Digests.Weeks;

namespace Automation.Core.Digests.Content;

/// <summary>Sorts open debt items into a <see cref="DebtMatrix"/>.</summary>
internal static class DebtSorting
{
    /// <param name="open">The items, by repository name.</param>
    public static DebtMatrix? Matrix(IReadOnlyList<(TeamRepository Repository, DebtEntry Item)> open)
    {
        var sorted = (
            from debt in open
            let labels = debt.Repository.Labels
            let impact = Carried(debt.Item, labels.Impact)
            let effort = Carried(debt.Item, labels.Effort)
            where impact is not null && effort is not null
            select (Labels: labels, Impact: impact, Effort: effort)).ToList();
        if (sorted.Count == 0)
        {
            return null;
        }

        var rows = Union(sorted.Select(s => s.Labels.Impact));
        var columns = Union(sorted.Select(s => s.Labels.Effort));
        int[][] cells = [.. rows.Select(_ => new int[columns.Count])];
        foreach (var (_, impact, effort) in sorted)
        {
            cells[IndexOf(rows, impact)][IndexOf(columns, effort)]++;
        }

        return new DebtMatrix(rows, columns, cells, open.Count - sorted.Count);
    }

    private static string? Carried(DebtEntry debt, IReadOnlyList<string> labels) =>
        labels.FirstOrDefault(l => debt.Labels.Contains(l, StringComparer.OrdinalIgnoreCase));

    private static List<string> Union(IEnumerable<IReadOnlyList<string>> labels) =>
        [.. labels.SelectMany(l => l).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static int IndexOf(List<string> labels, string label) =>
        labels.FindIndex(l => l.Equals(label, StringComparison.OrdinalIgnoreCase));
}
