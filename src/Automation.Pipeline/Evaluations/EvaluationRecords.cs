using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

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
        var evaluation = evaluator.Evaluate(loaded.Snapshot, loaded.Policy, time.GetUtcNow());
        if (await evaluations.SaveAsync(evaluation, fence, cancellationToken))
        {
            await facts.SaveAsync([.. evaluation.Results.Select(r => FactOf(evaluation, loaded.Snapshot, r))], cancellationToken);
            await KeepModesAsync(evaluation, cancellationToken);
            metrics.Evaluated(evaluation);
        }

        return evaluation;
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

    private async Task KeepModesAsync(Evaluation evaluation, CancellationToken cancellationToken)
    {
        var (installation, id) = (evaluation.PullRequest.Installation, evaluation.PullRequest.Repository);
        if (await repositories.GetAsync(installation, id, cancellationToken) is { } repository
            && !AreEqual(repository.Modes, evaluation.Modes))
        {
            await repositories.SaveAsync(repository with { Modes = evaluation.Modes }, cancellationToken);
        }
    }

    private static bool AreEqual(IReadOnlyDictionary<string, PracticeMode>? kept, IReadOnlyDictionary<string, PracticeMode> current) =>
        kept?.Count == current.Count && current.All(c => kept.TryGetValue(c.Key, out var mode) && mode == c.Value);

    private static Fact FactOf(Evaluation evaluation, PullRequestSnapshot snapshot, PracticeResult result) => new()
    {
        Installation = evaluation.PullRequest.Installation,
        Repository = evaluation.PullRequest.Repository,
        At = snapshot.UpdatedAt,
        Kind = FactKinds.Evaluated,
        Subject = string.Create(CultureInfo.InvariantCulture, $"{evaluation.PullRequest.Number:D10}-{result.Practice}"),
        Data = new Dictionary<string, string>
        {
            ["evaluation"] = evaluation.Id,
            ["head"] = evaluation.HeadSha.Value,
            ["practice"] = result.Practice,
            ["conclusion"] = result.Conclusion.ToString().ToLowerInvariant(),
            ["errors"] = Count(result, Severity.Error),
            ["warnings"] = Count(result, Severity.Warning),
        },
    };

    private static string Count(PracticeResult result, Severity severity) =>
        result.Findings.Count(f => f.Severity == severity).ToString(CultureInfo.InvariantCulture);
}
