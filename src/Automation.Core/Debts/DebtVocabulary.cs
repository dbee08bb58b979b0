using Automation.Core.Facts;
using Automation.Core.Policies;
using Automation.Core.Ports;

namespace Automation.Core.Debts;

/// <summary>
/// The labels of debt as policy names them, and under every other name that they had or have: what was noted under an old name is read
/// under the one of the policy, and the other way round.
/// </summary>
public sealed class DebtVocabulary
{
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    public DebtVocabulary(DebtLabelSettings settings, LabelHistory history)
    {
        (Settings, History) = (settings, history);
        DebtNames = history.NamesOf(settings.Debt);
        foreach (var label in LabelsOf(settings))
        {
            foreach (var name in history.NamesOf(label))
            {
                names.TryAdd(name, label);
            }
        }

        // A name that policy gives to a label of its own is never another's.
        foreach (var label in LabelsOf(settings))
        {
            names[label] = label;
        }
    }

    public DebtLabelSettings Settings { get; }

    public LabelHistory History { get; }

    /// <summary>The names of the label that makes a debt item.</summary>
    internal IReadOnlyList<string> DebtNames { get; }

    /// <summary>What the reading depends on, as a text: another text, and the same labels may read otherwise.</summary>
    public string Basis => History.Changes.Count == 0
        ? Settings.Debt
        : string.Join('\n', names.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key}={n.Value}"));

    /// <summary>Labels by the names that policy gives them; others stay as they are.</summary>
    public IReadOnlyList<string> Read(IEnumerable<string> labels) =>
        [.. labels.Select(l => names.GetValueOrDefault(l) ?? l).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>A fact with its labels by the names that policy gives them.</summary>
    public Fact Read(Fact fact) => History.Changes.Count == 0 || fact.Lines(FactData.Labels) is not { } labels
        ? fact
        : fact with { Data = new Dictionary<string, string>(fact.Data) { [FactData.Labels] = FactData.Lines(Read(labels)) } };

    public bool IsDebt(IEnumerable<string> labels) => labels.Any(l => DebtNames.Contains(l, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Labels as they were just seen on something, with the one of debt also where it is missing only for having been deleted from the
    /// repository.
    /// </summary>
    /// <param name="trace">All that was seen of it.</param>
    public IReadOnlyList<string> Kept(IReadOnlyList<string> labels, DebtTrace trace) =>
        !IsDebt(labels) && DebtLife.Of(trace, this) is { IsLabelGone: true } ? [.. labels, Settings.Debt] : labels;

    /// <summary>One sentence for each label that policy names and that is no more: it was not seen on anything since.</summary>
    public IReadOnlyList<string> Notices(IReadOnlyCollection<DebtTrace> traces) =>
    [
        .. from change in LabelsOf(Settings).Select(History.EndOf).OfType<LabelChange>()
           where !traces.SelectMany(t => t.Sightings)
               .Any(s => s.At > change.At && s.Carried().Contains(change.From, StringComparer.OrdinalIgnoreCase))
           select Notice(change),
    ];

    private static string Notice(LabelChange change)
    {
        var day = change.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return change.To is { } name
            ? $"The label \"{change.From}\" was renamed to \"{name}\" on {day}: name the new one in the policy."
            : $"The label \"{change.From}\" was deleted on {day}: create it anew, or name another one in the policy.";
    }

    private static IEnumerable<string> LabelsOf(DebtLabelSettings settings) =>
        [settings.Debt, .. settings.Kinds, .. settings.Impact, .. settings.Effort];
}
