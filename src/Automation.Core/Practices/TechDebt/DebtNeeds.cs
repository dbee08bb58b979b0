using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt.Rules;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt;

/// <summary>What the tech-debt practice needs to know beyond the pull request itself, so that a source asks for no more.</summary>
/// <param name="Issues">The issues on GitHub that new markers name, each once.</param>
public sealed record DebtNeeds(IReadOnlyList<(RepositoryName Repository, int Number)> Issues)
{
    /// <summary>Whoever names more has the others not looked up.</summary>
    public const int MostIssues = 50;

    private static readonly DebtNeeds Nothing = new([]);

    /// <param name="snapshot">With its files, and what <c>.gitattributes</c> say of them.</param>
    public static DebtNeeds Of(PullRequestSnapshot snapshot, EffectivePolicy policy)
    {
        var subject = new DebtSubject(snapshot, policy.For(snapshot), snapshot.UpdatedAt);
        return subject.Policy.ModeOf(PracticeIds.TechDebt) == PracticeMode.Off
            || Exemption.Reason(snapshot, subject.Policy, PracticeIds.TechDebt) is not null
            || !MarkerIssueRule.LooksUp(subject)
            ? Nothing
            : new DebtNeeds([
                .. from target in subject.Issues.All.Select(i => i.Target).DistinctBy(t => t.Key).Take(MostIssues)
                   where !subject.Issues.IsClosedHere(target)
                   select (target.Repository, target.Number),
            ]);
    }
}
