using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt;

namespace Automation.Core.Debts;

/// <summary>How a debt item weighs, by its labels; of several labels of a group the first in the policy's order counts.</summary>
/// <param name="Kind">Its label of the quadrant; null without one.</param>
/// <param name="Impact">Its label of impact; null without one.</param>
/// <param name="Effort">Its label of effort; null without one.</param>
/// <param name="Missing">The groups of which it does not carry exactly one label: kind, impact, effort.</param>
/// <param name="Priority">
/// 1 for what hurts most and takes least. Policy lists both groups from the most to the least; each step to less impact, and each step
/// to more effort, adds one. Null without a label of both.
/// </param>
public sealed record DebtWeight(string? Kind, string? Impact, string? Effort, IReadOnlyList<string> Missing, int? Priority)
{
    /// <summary>Of what carries no labels and need not: a marker.</summary>
    public static DebtWeight Unknown { get; } = new(null, null, null, [], null);

    /// <summary>0 for what hurts most; without a label of impact it comes last.</summary>
    internal int ImpactRank { get; private init; } = int.MaxValue;

    /// <param name="labels">By the names of the policy.</param>
    public static DebtWeight Of(IReadOnlyList<string> labels, DebtLabelSettings settings)
    {
        var kind = First(settings.Kinds, labels);
        var impact = First(settings.Impact, labels);
        var effort = First(settings.Effort, labels);
        return new DebtWeight(
            kind?.Label,
            impact?.Label,
            effort?.Label,
            [.. DebtLabels.Gaps(labels, settings).Select(g => g.Group)],
            1 + impact?.Rank + (settings.Effort.Count - 1 - effort?.Rank))
        {
            ImpactRank = impact?.Rank ?? int.MaxValue,
        };
    }

    private static (string Label, int Rank)? First(IReadOnlyList<string> choices, IReadOnlyList<string> labels)
    {
        foreach (var (rank, choice) in choices.Index())
        {
            if (labels.Contains(choice, StringComparer.OrdinalIgnoreCase))
            {
                return (choice, rank);
            }
        }

        return null;
    }
}
