namespace Automation.Core.Practices.TechDebt;

/// <summary>A group of labels of which a debt item must carry exactly one, and does not.</summary>
/// <param name="Group">Name of the group: kind, impact or effort.</param>
/// <param name="Choices">The group's labels, as policy names them.</param>
/// <param name="Present">Those that the item carries: none, or too many.</param>
public sealed record DebtLabelGap(string Group, IReadOnlyList<string> Choices, IReadOnlyList<string> Present);
