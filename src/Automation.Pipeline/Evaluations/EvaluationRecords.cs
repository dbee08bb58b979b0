using Automation.Core.Evaluations;
using Automation.Core.Policies;

namespace Automation.Pipeline.Evaluations;

/// <summary>Makes evaluations, stores them, and notes what they leave behind.</summary>
public sealed class EvaluationRecords(
    Evaluator evaluator, IEvaluationStore evaluations, EvaluationNotes notes, PipelineMetrics metrics, TimeProvider time)
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
            await notes.SaveAsync(evaluation, loaded, ModesOf(loaded), cancellationToken);
            metrics.Evaluated(evaluation);
        }

        return evaluation;
    }

    /// <summary>Notes the facts of an evaluation of the past, and says how many; the latest evaluation stays what it is.</summary>
    /// <param name="at">When it would have been made.</param>
    public Task<int> NoteAsync(SnapshotLoad.Loaded loaded, DateTimeOffset at, CancellationToken cancellationToken) =>
        notes.SaveAsync(evaluator.Evaluate(loaded.Snapshot, loaded.Policy, at), loaded, ModesOf(loaded), cancellationToken);

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
            ? evaluator.ModesOf(loaded.Policy.For(loaded.Snapshot), key.Repository)
            : (await LatestAsync(key, cancellationToken))?.Modes
                ?? await notes.ModesAsync(key, cancellationToken)
                ?? evaluator.ModesOf(EffectivePolicy.Default, key.Repository);

    /// <summary>
    /// Whether a pull request that could not be evaluated has a combined check: by its policy where that was read, else as it last was.
    /// </summary>
    public async Task<bool> CombinesChecksAsync(PullRequestKey key, SnapshotLoad.Loaded? loaded, CancellationToken cancellationToken) =>
        loaded?.Policy.Policy.Report.Combined ?? (await LatestAsync(key, cancellationToken))?.CombinesChecks ?? false;

    private IReadOnlyDictionary<string, PracticeMode> ModesOf(SnapshotLoad.Loaded loaded) =>
        evaluator.ModesOf(loaded.Policy, loaded.Snapshot.Key.Repository);
}
