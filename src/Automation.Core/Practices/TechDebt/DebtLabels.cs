using Automation.Core.Policies;

namespace Automation.Core.Practices.TechDebt;

/// <summary>What policy asks of the labels of a debt item. GitHub compares label names without regard to case, and so do we.</summary>
public static class DebtLabels
{
    /// <summary>Whether the labels make an issue or pull request a debt item.</summary>
    public static bool IsDebt(IEnumerable<string> labels, DebtLabelSettings settings) =>
        labels.Contains(settings.Debt, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The groups of which a debt item does not carry exactly one label; empty for what is no debt item. Groups that policy leaves
    /// empty ask for nothing.
    /// </summary>
    public static IReadOnlyList<DebtLabelGap> Missing(IReadOnlyList<string> labels, DebtLabelSettings settings) =>
        IsDebt(labels, settings) ? Gaps(labels, settings) : [];

    /// <summary>As <see cref="Missing"/>, for what is known to be a debt item.</summary>
    internal static IReadOnlyList<DebtLabelGap> Gaps(IReadOnlyList<string> labels, DebtLabelSettings settings) =>
    [
        .. Gap("kind", settings.Kinds, labels),
        .. Gap("impact", settings.Impact, labels),
        .. Gap("effort", settings.Effort, labels),
    ];

    private static IEnumerable<DebtLabelGap> Gap(string group, IReadOnlyList<string> choices, IReadOnlyList<string> labels)
    {
        string[] present = [.. choices.Where(c => labels.Contains(c, StringComparer.OrdinalIgnoreCase))];
        return choices.Count == 0 || present.Length == 1 ? [] : [new DebtLabelGap(group, choices, present)];
    }
}
