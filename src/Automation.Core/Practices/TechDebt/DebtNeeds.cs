using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt;

/// <summary>What the tech-debt practice needs to know beyond the pull request itself, so that a source asks for no more.</summary>
/// <param name="Issues">The issues on GitHub that new markers name, each once.</param>
public sealed record DebtNeeds(IReadOnlyList<(RepositoryName Repository, int Number)> Issues)
{
    /// <param name="snapshot">With its files.</param>
    public static DebtNeeds Of(PullRequestSnapshot snapshot, EffectivePolicy policy) => new([]);
}
