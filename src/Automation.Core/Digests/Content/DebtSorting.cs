using Automation.Core.Policies;

namespace Automation.Core.Digests.Content;

/// <summary>Sorts open debt items into a <see cref="DebtMatrix"/>.</summary>
internal static class DebtSorting
{
    /// <param name="open">The labels of each item, and those of its repository's policy; by repository name.</param>
    public static DebtMatrix? Matrix(IReadOnlyList<(DebtLabelSettings Settings, IReadOnlyList<string> Labels)> open)
    {
        var sorted = (
            from debt in open
            let impact = Carried(debt.Labels, debt.Settings.Impact)
            let effort = Carried(debt.Labels, debt.Settings.Effort)
            where impact is not null && effort is not null
            select (debt.Settings, Impact: impact, Effort: effort)).ToList();
        if (sorted.Count == 0)
        {
            return null;
        }

        var rows = Union(sorted.Select(s => s.Settings.Impact));
        var columns = Union(sorted.Select(s => s.Settings.Effort));
        int[][] cells = [.. rows.Select(_ => new int[columns.Count])];
        foreach (var (_, impact, effort) in sorted)
        {
            cells[IndexOf(rows, impact)][IndexOf(columns, effort)]++;
        }

        return new DebtMatrix(rows, columns, cells, open.Count - sorted.Count);
    }

    private static string? Carried(IReadOnlyList<string> carried, IReadOnlyList<string> labels) =>
        labels.FirstOrDefault(l => carried.Contains(l, StringComparer.OrdinalIgnoreCase));

    private static List<string> Union(IEnumerable<IReadOnlyList<string>> labels) =>
        [.. labels.SelectMany(l => l).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static int IndexOf(List<string> labels, string label) =>
        labels.FindIndex(l => l.Equals(label, StringComparison.OrdinalIgnoreCase));
}
