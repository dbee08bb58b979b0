namespace Automation.Core.Policies;

/// <summary>Section <c>practices.tech-debt</c>.</summary>
public sealed record TechDebtSettings : PracticeSettings
{
    /// <summary>Words that mark debt in comments, upper case.</summary>
    public IReadOnlyList<string> Tags { get; init; } = ["TODO", "FIXME", "HACK", "XXX"];

    public DebtLabelSettings Labels { get; init; } = new();

    /// <summary>Percent of merged work that should pay debt back.</summary>
    public int Target { get; init; } = 20;
}
