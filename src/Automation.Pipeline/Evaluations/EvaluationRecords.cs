using Automation.Core.Evaluations;
using Automation.Core.Facts;
using Automation.Core.Policies;

namespace Automation.Pipeline.Evaluations;

/// <summary>Makes evaluations, stores them, and notes the facts that figures are computed from.</summary>
public sealed class EvaluationRecords(
    Evaluator evaluator,
    IEvaluationStore evaluations,
    IFactStore facts,
    IRepositoryStore repositories,
    PipelineMetrics metrics,
    TimeProvider time)
{
    /// <param name="fence">
    /// The claim's fence serves as the sequence: it rises with every claim, so a worker that was given up can never store over the
    /// one that took its place, also where both answer the same request.
    /// </param>
    public async Task<Evaluation> EvaluateAsync(SnapshotLoad.Loaded loaded, long fence, CancellationToken cancellationToken)
    {
        var evaluation = evaluator.Evaluate(loaded.Snapshot, loaded.Policy, time.GetUtcNow(), loaded.Proposed);
        if (await evaluations.SaveAsync(evaluation, fence, cancellationToken))
        {
            await facts.SaveAsync(EvaluationFacts.Of(evaluation, loaded.Snapshot, loaded.Policy), cancellationToken);
            await KeepPolicyAsync(evaluation, loaded.Policy.Policy.TechDebt.Labels, cancellationToken);
            metrics.Evaluated(evaluation);
        }

        return evaluation;
    }

    /// <summary>Notes the facts of an evaluation of the past, and says how many; the latest evaluation stays what it is.</summary>
    /// <param name="at">When it would have been made.</param>
    public async Task<int> NoteAsync(SnapshotLoad.Loaded loaded, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var evaluation = evaluator.Evaluate(loaded.Snapshot, loaded.Policy, at);
        var noted = EvaluationFacts.Of(evaluation, loaded.Snapshot, loaded.Policy);
        await facts.SaveAsync(noted, cancellationToken);
        await KeepPolicyAsync(evaluation, loaded.Policy.Policy.TechDebt.Labels, cancellationToken);
        return noted.Count;
    }

    /// <summary>The latest evaluation; null when there is none.</summary>
    public async Task<Evaluation?> LatestAsync(PullRequestKey key, CancellationToken cancellationToken) =>
        (await evaluations.GetLatestAsync(key, cancellationToken))?.Evaluation;

    /// <summary>
    /// What each practice's verdict does to a pull request that could not be evaluated: by its policy where that was read, else as it
    /// last was for the pull request or its repository, else by the built-in policy.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, PracticeMode>> ModesAsync(
        PullRequestKey key, SnapshotLoad.Loaded? loaded, CancellationToken cancellationToken) =>
        loaded is not null
            ? evaluator.ModesOf(loaded.Policy, key.Repository)
            : (await LatestAsync(key, cancellationToken))?.Modes
                ?? (await repositories.GetAsync(key.Installation, key.Repository, cancellationToken))?.Modes
                ?? evaluator.ModesOf(EffectivePolicy.Default, key.Repository);

    /// <summary>Keeps with the repository what of its policy is needed where no policy is at hand.</summary>
    private async Task KeepPolicyAsync(Evaluation evaluation, DebtLabelSettings labels, CancellationToken cancellationToken)
    {
        var (installation, id) = (evaluation.PullRequest.Installation, evaluation.PullRequest.Repository);
        if (await repositories.GetAsync(installation, id, cancellationToken) is { } repository
            && !(AreEqual(repository.Modes, evaluation.Modes) && AreEqual(repository.DebtLabels, labels)))
        {
            await repositories.SaveAsync(repository with { Modes = evaluation.Modes, DebtLabels = labels }, cancellationToken);
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
