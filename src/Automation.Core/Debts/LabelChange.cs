namespace Automation.Core.Debts;

/// <summary>A label of a repository was renamed or deleted.</summary>
/// <param name="At">When we were told: GitHub does not date it.</param>
/// <param name="From">Its name until then.</param>
/// <param name="To">Its new name; null where it was deleted.</param>
public sealed record LabelChange(DateTimeOffset At, string From, string? To);
