using Automation.Core.Policies;

namespace Automation.Core.Practices.TechDebt;

/// <summary>What the rules of tech debt look at: a pull request or an issue.</summary>
/// <param name="Markers">Markers of the diff; none for an issue.</param>
/// <param name="Labels">Labels of the pull request or issue.</param>
/// <param name="LabelSettings">What policy asks of them.</param>
public sealed record DebtSubject(IReadOnlyList<DebtMarker> Markers, IReadOnlyList<string> Labels, DebtLabelSettings LabelSettings);
