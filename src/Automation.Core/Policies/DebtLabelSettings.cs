namespace Automation.Core.Policies;

/// <summary>Section <c>practices.tech-debt.labels</c>. A group without labels asks for nothing.</summary>
public sealed record DebtLabelSettings
{
    /// <summary>The label that makes an issue or pull request a debt item.</summary>
    public string Debt { get; init; } = "tech-debt";

    /// <summary>Kind, from Fowler's technical debt quadrant: exactly one is asked for.</summary>
    public IReadOnlyList<string> Kinds { get; init; } =
        ["debt: deliberate-prudent", "debt: deliberate-reckless", "debt: inadvertent-prudent", "debt: inadvertent-reckless"];

    public IReadOnlyList<string> Impact { get; init; } = ["impact: high", "impact: medium", "impact: low"];

    public IReadOnlyList<string> Effort { get; init; } = ["effort: high", "effort: medium", "effort: low"];

    /// <summary>Every label that says something of debt.</summary>
    internal IEnumerable<string> All => [Debt, .. Kinds, .. Impact, .. Effort];
}
