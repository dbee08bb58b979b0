using Automation.Core.Debts;
using Automation.Core.Evaluations;
using Automation.Core.Facts;
using Automation.Core.Policies;
using Automation.Pipeline.Debts;

namespace Automation.Pipeline.Evaluations;

/// <summary>
/// Notes what an evaluation leaves behind besides itself: the facts that figures are computed from, what it says of debt, and what of the
/// policy is needed where none is at hand.
/// </summary>
public sealed class EvaluationNotes(IFactStore facts, DebtNotes debts, IRepositoryStore repositories)
{
    /// <summary>How many facts were noted.</summary>
    /// <param name="modes">What each practice's verdict does by the policy, without what is overridden for the one pull request.</param>
    public async Task<int> SaveAsync(
        Evaluation evaluation,
        SnapshotLoad.Loaded loaded,
        IReadOnlyDictionary<string, PracticeMode> modes,
        CancellationToken cancellationToken)
    {
        var (snapshot, policy) = (loaded.Snapshot, loaded.Policy.For(loaded.Snapshot));
        var noted = EvaluationFacts.Of(evaluation, snapshot, policy);
        await facts.SaveAsync(noted, cancellationToken);
        await debts.NoteAsync(snapshot.Key, DebtChanges.Of(snapshot, policy), cancellationToken);
        await KeepPolicyAsync(snapshot.Key, loaded.Policy.Policy.TechDebt, modes, cancellationToken);
        return noted.Count;
    }

    /// <summary>What each practice's verdict did at the repository's last evaluation; null before the first.</summary>
    public async Task<IReadOnlyDictionary<string, PracticeMode>?> ModesAsync(PullRequestKey key, CancellationToken cancellationToken) =>
        (await repositories.GetAsync(key.Installation, key.Repository, cancellationToken))?.Modes;

    private async Task KeepPolicyAsync(
        PullRequestKey key, TechDebtSettings debt, IReadOnlyDictionary<string, PracticeMode> modes, CancellationToken cancellationToken)
    {
        if (await repositories.GetAsync(key.Installation, key.Repository, cancellationToken) is { } repository
            && !(AreEqual(repository.Modes, modes) && AreEqual(repository.DebtLabels, debt.Labels) && repository.DebtTarget == debt.Target))
        {
            await repositories.SaveAsync(
                repository with { Modes = modes, DebtLabels = debt.Labels, DebtTarget = debt.Target }, cancellationToken);
        }
    }

    private static bool AreEqual(IReadOnlyDictionary<string, PracticeMode>? kept, IReadOnlyDictionary<string, PracticeMode> current) =>
        kept?.Count == current.Count && current.All(c => kept.TryGetValue(c.Key, out var mode) && mode == c.Value);

    private static bool AreEqual(DebtLabelSettings? kept, DebtLabelSettings current) =>
        kept is not null
        && kept.Debt == current.Debt
        && kept.Kinds.SequenceEqual(current.Kinds)
        && kept.Impact.SequenceEqual(current.Impact)
        && kept.Effort.SequenceEqual(current.Effort);
}
